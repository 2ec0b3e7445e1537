package io.duban.rules.tracking;

import static io.duban.rules.testing.Targets.ceiling;
import static io.duban.rules.testing.Targets.cumulative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.duban.rules.alert.Severity;
import io.duban.rules.assessment.UnitReporting;
import io.duban.rules.figures.Figure;
import io.duban.rules.policy.Light;
import io.duban.rules.testing.Reports;
import io.duban.rules.testing.Tasks;
import io.duban.rules.testing.Timeline;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * "A decrease is accepted only as a correction with a reason; otherwise it is kept, not counted."
 */
class RegressionTest {
  private static final String TASK = "linhe-2026/001";
  private static final String REGRESSED = "REGRESSED";

  @ParameterizedTest
  @CsvSource({"80, 80,", "80.000001, 80.000001,", "79.999999, 80, YELLOW", "0, 80, YELLOW"})
  void shouldKeepADecreaseButNotCountIt(double said, double counts, Severity alert) {
    Timeline life =
        count()
            .report("2026-03-20T10:00", on("2026-03-20").value("m1", 80))
            .report("2026-03-25T10:00", on("2026-03-25").value("m1", said));
    assertThat(actual(life, 1)).isEqualTo(counts);
    assertThat(life.alert(REGRESSED, "bureau-a")).isEqualTo(alert);
    assertThat(reporting(life, 1).regressed()).isEqualTo(alert != null);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-20", "2026-03-25"})
  void shouldAcceptADecreaseAsACorrectionWithAReason(String asOf) {
    Timeline life =
        count()
            .report("2026-03-20T10:00", on("2026-03-20").value("m1", 800).event(1))
            .report(
                "2026-03-25T10:00",
                on(asOf).value("m1", 80).corrects(Reports.eventId(1), "a zero too many"));
    assertThat(actual(life, 1)).isEqualTo(80);
    assertThat(life.changes(REGRESSED)).isEmpty();
    assertThat(reporting(life, 1))
        .extracting(UnitReporting::corrected, UnitReporting::regressed)
        .containsExactly(true, false);
  }

  @Test
  void shouldCountWhatWasADecreaseOnceTheHigherFigureIsCorrected() {
    Timeline life =
        count()
            .report("2026-03-01T10:00", on("2026-02-28").value("m1", 800).event(1))
            .report("2026-03-20T10:00", on("2026-03-20").value("m1", 80).event(2))
            .report(
                "2026-03-25T10:00",
                on("2026-02-28").value("m1", 60).corrects(Reports.eventId(1), "typed wrong"));
    assertThat(actual(life, 1)).isEqualTo(80);
    assertThat(life.alert(REGRESSED, "bureau-a")).isNull();
    assertThat(life.changes(REGRESSED).get(1).parameters()).contains(entry("cause", "CORRECTED"));
  }

  @Test
  void shouldNotCountAFigureBelowThatOfAnEarlierQuarter() {
    Timeline life =
        count()
            .report("2026-03-31T10:00", on("2026-03-31").value("m1", 100).event(1))
            .report("2026-06-30T10:00", on("2026-06-30").value("m1", 99).event(2));
    assertThat(life.light(2)).isEqualTo(Light.GREY);
    assertThat(life.alert(REGRESSED, "bureau-a")).isEqualTo(Severity.YELLOW);
    assertThat(life.changes(REGRESSED).get(0).parameters())
        .contains(entry("said", "99"), entry("counted", "100"), entry("metric", "m1"));
    assertThat(life.changes(REGRESSED).get(0).evidence())
        .containsExactly(Reports.eventId(1), Reports.eventId(2));
  }

  @Test
  void shouldJudgeALaterQuarterAnewWhenAnEarlierOneIsCorrected() {
    Timeline life =
        count()
            .report("2026-03-31T10:00", on("2026-03-31").value("m1", 1000).event(1))
            .report("2026-06-30T10:00", on("2026-06-30").value("m1", 182).event(2));
    assertThat(life.light(2)).isEqualTo(Light.GREY);
    life.report(
        "2026-07-02T10:00",
        on("2026-03-31").value("m1", 91).corrects(Reports.eventId(1), "typed wrong"));
    assertThat(life.light(1)).isEqualTo(Light.GREEN);
    assertThat(life.light(2)).isEqualTo(Light.GREEN);
    assertThat(life.alert(REGRESSED, "bureau-a")).isNull();
  }

  @Test
  void shouldMeasureALateReportOfAnEarlierDayInItsPlace() {
    Timeline life =
        count()
            .report("2026-03-20T10:00", on("2026-03-20").value("m1", 80))
            .report("2026-03-25T10:00", on("2026-03-10").value("m1", 90));
    assertThat(actual(life, 1)).isEqualTo(90);
    assertThat(life.alert(REGRESSED, "bureau-a")).isEqualTo(Severity.YELLOW);
  }

  @Test
  void shouldClearWhenTheFigureHasRisenAgain() {
    Timeline life =
        count()
            .report("2026-03-20T10:00", on("2026-03-20").value("m1", 80))
            .report("2026-03-21T10:00", on("2026-03-21").value("m1", 70))
            .report("2026-03-22T10:00", on("2026-03-22").value("m1", 80));
    assertThat(life.alert(REGRESSED, "bureau-a")).isNull();
  }

  @Test
  void shouldAskTheSameOfAStatedPercent() {
    Timeline life =
        Timeline.of(Tasks.task(TASK).build())
            .report("2026-03-20T10:00", on("2026-03-20").percent(40))
            .report("2026-03-21T10:00", on("2026-03-21").percent(30));
    assertThat(life.row(1).judgement().earned()).isEqualByComparingTo("40");
    assertThat(life.alert(REGRESSED, "bureau-a")).isEqualTo(Severity.YELLOW);
  }

  @Test
  void shouldLetAFigureThatGoesToAndFroFall() {
    Timeline life =
        Timeline.of(Tasks.task(TASK).target(ceiling("m1", 5.5)).build())
            .report("2026-03-20T10:00", on("2026-03-20").value("m1", 6))
            .report("2026-03-21T10:00", on("2026-03-21").value("m1", 5));
    assertThat(life.light(1)).isEqualTo(Light.YELLOW);
    assertThat(life.changes(REGRESSED)).isEmpty();
  }

  @Test
  void shouldKeepOneFigureAMonthOfAUnitWhoseFiguresRise() {
    Timeline life = count();
    for (int day = 1; day <= 90; day++) {
      LocalDate asOf = LocalDate.of(2026, 1, 1).plusDays(day - 1);
      life.report(asOf + "T10:00", on(asOf.toString()).value("m1", day));
    }
    List<Figure> kept =
        life.history()
            .states()
            .get(TASK)
            .quarters()
            .firstEntry()
            .getValue()
            .reports()
            .get("bureau-a")
            .figures()
            .get("m1")
            .figures();
    assertThat(kept).extracting(figure -> figure.value().intValue()).containsExactly(31, 59, 90);
  }

  private static double actual(Timeline life, int quarter) {
    return life.row(quarter).verdicts().get(0).actual().doubleValue();
  }

  private static UnitReporting reporting(Timeline life, int quarter) {
    return life.row(quarter).reporting().get(0);
  }

  private static Timeline count() {
    return Timeline.of(Tasks.task(TASK).target(cumulative("m1", 365)).build());
  }

  private static Reports on(String asOf) {
    return Reports.report(TASK, LocalDate.parse(asOf));
  }
}
