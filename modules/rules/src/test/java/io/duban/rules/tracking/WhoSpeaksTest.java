package io.duban.rules.tracking;

import static io.duban.rules.testing.Targets.cumulative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.duban.rules.alert.Severity;
import io.duban.rules.assessment.UnitFigure;
import io.duban.rules.assessment.Verdict;
import io.duban.rules.assessment.Verdict.Basis;
import io.duban.rules.policy.Light;
import io.duban.rules.task.TargetKind;
import io.duban.rules.testing.Reports;
import io.duban.rules.testing.Targets;
import io.duban.rules.testing.Tasks;
import io.duban.rules.testing.Timeline;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With a target of 365 a day of the year plans one; by 31 March 24.45 % are planned. */
class WhoSpeaksTest {
  private static final String TASK = "linhe-2026/001";

  @Test
  void shouldLetTheLeadsFigureCountAndShowTheDisagreementOfOthersAsConflict() {
    Timeline life =
        Timeline.of(threeUnits().target(cumulative("m1", 365)).build())
            .report("2026-03-31T09:00", said("bureau-a").value("m1", 90).event(1))
            .report("2026-03-31T10:00", said("bureau-b").value("m1", 60).event(2))
            .report("2026-03-31T11:00", said("bureau-c").value("m1", 90).event(3));
    Verdict verdict = life.row(1).verdicts().get(0);
    assertThat(verdict.actual()).isEqualByComparingTo("90");
    assertThat(life.light(1)).isEqualTo(Light.GREEN);
    assertThat(verdict.conflicts())
        .extracting(UnitFigure::unit, figure -> figure.value().intValue(), UnitFigure::event)
        .containsExactly(tuple("bureau-b", 60, Reports.eventId(2)));
    assertThat(life.row(1).conflicts()).containsExactly(verdict);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-31, 1", "2026-03-30, 0"})
  void shouldCompareOnlyFiguresOfTheSameDay(String day, int conflicts) {
    Timeline life =
        Timeline.of(threeUnits().target(cumulative("m1", 365)).build())
            .report("2026-03-31T09:00", said("bureau-a").value("m1", 90))
            .report(
                "2026-03-31T10:00", said("bureau-b").asOf(LocalDate.parse(day)).value("m1", 60));
    assertThat(life.row(1).verdicts().get(0).conflicts()).hasSize(conflicts);
  }

  @Test
  void shouldEndAConflictOnceTheUnitsAgree() {
    Timeline life =
        Timeline.of(threeUnits().target(cumulative("m1", 365)).build())
            .report("2026-03-31T09:00", said("bureau-a").value("m1", 90))
            .report("2026-03-31T10:00", said("bureau-b").value("m1", 60))
            .report("2026-03-31T11:00", said("bureau-b").value("m1", 90));
    assertThat(life.row(1).conflicts()).isEmpty();
  }

  @Test
  void shouldAddUpSharesOfTheUnitsThatHaveThem() {
    Timeline life =
        Timeline.of(
                threeUnits()
                    .target(cumulative("m1", 365).share("bureau-b", 200).share("bureau-c", 165))
                    .build())
            .report("2026-03-31T09:00", said("bureau-a").value("m1", 1).event(1))
            .report("2026-03-31T10:00", said("bureau-b").value("m1", 50).event(2));
    assertThat(life.row(1).verdicts())
        .extracting(Verdict::basis, Verdict::missing)
        .containsExactly(tuple(Basis.UNITS_MISSING, List.of("bureau-c")));
    assertThat(life.light(1)).isEqualTo(Light.GREY);

    life.report("2026-03-31T11:00", said("bureau-c").value("m1", 40).event(3));
    assertThat(life.row(1).verdicts().get(0).actual()).isEqualByComparingTo("90");
    assertThat(life.light(1)).isEqualTo(Light.GREEN);
    assertThat(life.row(1).evidence())
        .containsExactly(Reports.eventId(1), Reports.eventId(2), Reports.eventId(3));
  }

  @Test
  void shouldJudgeEachResponsibleUnitByItsOwnReportOfTheFigure() {
    Timeline life =
        Timeline.of(threeUnits().target(Targets.of("m1", TargetKind.PER_UNIT, 4)).build())
            .report("2026-03-31T09:00", said("bureau-a").value("m1", 4))
            .report("2026-03-31T10:00", said("bureau-b").value("m1", 1));
    assertThat(life.light(1)).isEqualTo(Light.GREY);

    life.report("2026-03-31T11:00", said("bureau-c").value("m1", 0));
    assertThat(life.row(1).verdicts())
        .extracting(Verdict::light, verdict -> verdict.actual().intValue())
        .containsExactly(tuple(Light.YELLOW, 0));
    assertThat(life.alert("BEHIND_SCHEDULE")).isEqualTo(Severity.YELLOW);
  }

  @Test
  void shouldTakeTheLeadsForTheMembersWhereNoOtherUnitIsResponsible() {
    Timeline life =
        Timeline.of(
                Tasks.task(TASK)
                    .lead("bureau-a")
                    .lead("bureau-b")
                    .cooperating("bureau-c")
                    .target(Targets.of("m1", TargetKind.PER_UNIT, 4))
                    .build())
            .report("2026-03-31T09:00", said("bureau-a").value("m1", 1));
    assertThat(life.row(1).verdicts().get(0).missing()).containsExactly("bureau-b");
  }

  @Test
  void shouldJudgeEachPeriodByItself() {
    Timeline life =
        Timeline.of(Tasks.task(TASK).target(Targets.of("m1", TargetKind.PER_PERIOD, 1)).build())
            .report("2026-03-31T09:00", said("bureau-a").value("m1", 0))
            .report(
                "2026-06-30T09:00",
                said("bureau-a").asOf(LocalDate.of(2026, 6, 30)).value("m1", 1));
    assertThat(life.light(1)).isEqualTo(Light.RED);
    assertThat(life.light(2)).isEqualTo(Light.GREEN);
  }

  private static Tasks threeUnits() {
    return Tasks.task(TASK).lead("bureau-a").responsible("bureau-b").responsible("bureau-c");
  }

  private static Reports said(String unit) {
    return Reports.report(TASK, LocalDate.of(2026, 3, 31)).by(unit);
  }
}
