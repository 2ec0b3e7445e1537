package io.duban.rules.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.rules.calendar.Quarter;
import io.duban.rules.directive.Dates;
import io.duban.rules.directive.Directive;
import io.duban.rules.directive.Subject;
import io.duban.rules.figures.MetricHistory;
import io.duban.rules.figures.UnitReports;
import io.duban.rules.policy.Policy;
import io.duban.rules.report.RefusalReason;
import io.duban.rules.report.ReportStatus;
import io.duban.rules.state.TaskState;
import io.duban.rules.testing.Reports;
import io.duban.rules.testing.Targets;
import io.duban.rules.testing.Tasks;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What is kept of a task does not grow with what is said of it. */
class BoundedStateTest {
  private static final String TASK = "linhe-2026/001";
  private static final LocalDate DAY = LocalDate.of(2026, 3, 20);
  private static final Instant AT = Instant.parse("2026-03-20T01:00:00Z");

  private final TaskTracker tracker = new TaskTracker(Policy.DEFAULT);
  private TaskState state =
      tracker
          .define(null, Tasks.task(TASK).target(Targets.cumulative("m1", 100)).build(), DAY)
          .state();

  @Test
  void shouldKeepHowFallingFiguresBeginAndEnd() {
    // Given / When
    for (int i = 0; i < 500; i++) {
      report(i, Reports.report(TASK, DAY).event(i).value("m1", 1_000 - i));
    }

    // Then
    MetricHistory kept = said().figures().get("m1");
    assertThat(kept.figures().size())
        .isBetween(MetricHistory.PER_MONTH, MetricHistory.PER_MONTH + 4);
    assertThat(kept.counted(null).value()).isEqualByComparingTo("1000");
    assertThat(kept.latest().value()).isEqualByComparingTo("501");
  }

  @Test
  void shouldLetALateCorrectionUncoverWhatCameAfterIt() {
    // Given
    for (int day = 1; day <= 8; day++) {
      report(
          day,
          Reports.report(TASK, LocalDate.of(2026, 3, 2 * day)).event(day).value("m1", 90 - day));
    }

    // When
    report(
        9,
        Reports.report(TASK, LocalDate.of(2026, 3, 5))
            .event(9)
            .value("m1", 60)
            .corrects(Reports.eventId(2), "typed wrong"));

    // Then
    assertThat(said().figures().get("m1").counted(null).value()).isEqualByComparingTo("87");
  }

  @Test
  void shouldNotCountACopyAsAClaim() {
    // Given
    report(1, Reports.report(TASK, DAY).event(1).status(ReportStatus.DONE_CLAIMED));
    state = tracker.begin(state, DAY.plusDays(1)).state();

    // When
    TaskState after =
        tracker
            .report(
                state,
                Reports.report(TASK, DAY).event(1).status(ReportStatus.DONE_CLAIMED).build(),
                AT.plusSeconds(90_000),
                DAY.plusDays(1))
            .state();

    // Then
    assertThat(after).isEqualTo(state);
  }

  @Test
  void shouldRefuseWhatIsDecidedBeyondTheRoomThereIs() {
    // Given
    int taken = 0;
    TrackingResult last = null;

    // When
    for (int i = 0; i < 40; i++) {
      last = tracker.direct(state, ordered(i), AT.plusSeconds(i), DAY);
      taken += last.state().equals(state) ? 0 : 1;
      state = last.state();
    }

    // Then
    assertThat(taken).isBetween(10, 20);
    assertThat(state.rulings().all()).hasSize(taken);
    assertThat(last.rulings())
        .singleElement()
        .satisfies(
            ruling -> {
              assertThat(ruling.settled()).isTrue();
              assertThat(ruling.refusal().reason()).isEqualTo(RefusalReason.TOO_MANY_ITEMS);
            });
  }

  private static Directive ordered(int number) {
    return new Directive(
        Reports.eventId(number),
        TASK,
        Directive.Kind.ORDER_ISSUED,
        "office",
        "字".repeat(4_000),
        Dates.until(DAY.plusDays(30)),
        Subject.order("2026-" + number, ""),
        null);
  }

  private UnitReports said() {
    return state.quarters().get(Quarter.of(DAY)).reports().get("bureau-a");
  }

  private void report(int second, Reports report) {
    state = tracker.report(state, report.build(), AT.plusSeconds(second), DAY).state();
  }
}
