package io.duban.rules.tracking;

import static io.duban.rules.testing.Targets.cumulative;
import static io.duban.rules.testing.Tasks.task;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.rules.alert.Severity;
import io.duban.rules.directive.Directive.Kind;
import io.duban.rules.directive.Observation.Outcome;
import io.duban.rules.policy.Light;
import io.duban.rules.report.Plan;
import io.duban.rules.report.RefusalReason;
import io.duban.rules.testing.Directives;
import io.duban.rules.testing.Reports;
import io.duban.rules.testing.Tasks;
import io.duban.rules.testing.Timeline;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the office decides is seen by the rules, through the fold. */
class DecisionsReachTheRulesTest {
  private static final String TASK = "linhe-2026/001";

  @Test
  void shouldNotRemindAUnitWhoseReportIsWaived() {
    // Given
    Timeline life =
        Timeline.of(task(TASK).lead("bureau-a").responsible("bureau-b").build())
            .direct(
                "2026-03-01T09:00",
                Directives.waived(TASK, 1, "bureau-b", null, LocalDate.of(2026, 4, 30)));

    // When
    life.until("2026-03-28");

    // Then
    assertThat(life.alert("DUE_SOON", "bureau-a")).isEqualTo(Severity.BLUE);
    assertThat(life.alert("DUE_SOON", "bureau-b")).isNull();
    assertThat(life.until("2026-04-01").alert("REPORT_MISSING", "bureau-b")).isNull();
  }

  @Test
  void shouldCallTheShareOfEachUnitItsOwnOnceThePlanIsApproved() {
    // Given
    Timeline life =
        shared().report("2026-03-01T09:00", on("2026-03-01").plan(shares(60, 40)).event(1));
    life.report("2026-03-31T09:00", on("2026-03-31").value("m1", 15));
    Light alone = life.light(1);

    // When
    life.direct("2026-03-31T10:00", Directives.planApproved(TASK, 1, Reports.eventId(1)));
    Light halfKnown = life.light(1);
    life.report("2026-03-31T11:00", on("2026-03-31").by("bureau-b").value("m1", 11));

    // Then
    assertThat(List.of(alone, halfKnown, life.light(1)))
        .containsExactly(Light.GREEN, Light.GREY, Light.GREEN);
    assertThat(life.row(1).judgement().earned()).isEqualByComparingTo("26");
    assertThat(life.alert("CONFLICT")).isNull();
  }

  @Test
  void shouldRefuseSharesThatDoNotAddUpToTheTarget() {
    Timeline life = shared().report("2026-03-01T09:00", on("2026-03-01").plan(shares(50, 40)));
    assertThat(life.refusals()).containsExactly(RefusalReason.INVALID_PLAN);
  }

  @Test
  void shouldStandByAnInspectionUntilALaterOneConfirms() {
    // Given
    Timeline life =
        shared()
            .report("2026-03-31T09:00", on("2026-03-31").value("m1", 25))
            .direct("2026-04-10T09:00", Directives.inspected(TASK, 1, "m1", Outcome.CONTRADICTS));
    Severity doubted = life.alert("CONFLICT");

    // When
    life.direct("2026-04-20T09:00", Directives.inspected(TASK, 2, "m1", Outcome.CONFIRMS));

    // Then
    assertThat(doubted).isEqualTo(Severity.YELLOW);
    assertThat(life.until("2026-04-22").alert("CONFLICT")).isNull();
    assertThat(life.state().rulings().all())
        .allMatch(ruling -> ruling.directive().kind() == Kind.INSPECTION_RECORDED);
  }

  private static Timeline shared() {
    return Timeline.of(
        Tasks.task(TASK)
            .lead("bureau-a")
            .responsible("bureau-b")
            .target(cumulative("m1", 100))
            .build());
  }

  private static Plan shares(int one, int other) {
    return new Plan(
        null,
        List.of(),
        Map.of("bureau-a", BigDecimal.valueOf(one), "bureau-b", BigDecimal.valueOf(other)));
  }

  private static Reports on(String day) {
    return Reports.report(TASK, LocalDate.parse(day));
  }
}
