package io.duban.rules.tracking;

import static io.duban.rules.testing.Targets.cumulative;
import static io.duban.rules.testing.Tasks.task;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.rules.figures.SeenReports;
import io.duban.rules.report.ReportStatus;
import io.duban.rules.state.TaskState;
import io.duban.rules.testing.Reports;
import io.duban.rules.testing.Timeline;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** "The same event sent twice counts once": the earliest copy, whenever the others come. */
class RepeatedReportTest {
  private static final String TASK = "linhe-2026/001";
  private static final String MORNING = "2026-03-20T09:00";
  private static final String NOON = "2026-03-20T12:00";
  private static final String EVENING = "2026-03-20T18:00";
  private static final String NEXT_MONTH = "2026-04-20T09:00";

  @Test
  void shouldIgnoreACopyOnALaterDay() {
    // Given
    Timeline once = begin().report(MORNING, first()).report(NOON, second()).until("2026-04-20");
    TaskState before = once.state();

    // When
    once.report(NEXT_MONTH, first());

    // Then
    assertThat(once.state()).isEqualTo(before);
    assertThat(once.row(1).basis().narrative()).isEqualTo("second");
    assertThat(once.alert("REGRESSED", "bureau-a")).isNull();
  }

  /** The letters say which report comes, and its digit when: 1 in the morning, 3 in the evening. */
  @ParameterizedTest
  @ValueSource(strings = {"a1 b2 a3", "a1 a3 b2", "b2 a1 a3", "b2 a3 a1", "a3 a1 b2", "a3 b2 a1"})
  void shouldCountTheEarliestCopyOfTheDayInWhateverOrder(String order) {
    // Given
    TaskState expected = begin().report(MORNING, first()).report(NOON, second()).state();

    // When
    Timeline life = begin();
    for (String one : order.split(" ", -1)) {
      String time = one.endsWith("1") ? MORNING : one.endsWith("2") ? NOON : EVENING;
      life.report(time, one.startsWith("a") ? first() : second());
    }

    // Then
    assertThat(life.state()).isEqualTo(expected);
    assertThat(life.until("2026-03-21").row(1).verdicts().get(0).actual())
        .isEqualByComparingTo("30");
    assertThat(life.row(1).basis().narrative()).isEqualTo("second");
  }

  @Test
  void shouldNotTakeACopyForANewClaim() {
    // Given
    Reports claim = on("2026-03-20").status(ReportStatus.DONE_CLAIMED).event(7);

    // When
    Timeline life = begin().report(MORNING, claim).report(NOON, second()).report(NEXT_MONTH, claim);

    // Then
    assertThat(life.row(1).progress().name()).isNotEqualTo("CLAIMED");
  }

  @Test
  void shouldRememberABoundedNumberOfReports() {
    // Given
    Timeline life = begin();

    // When
    for (int i = 0; i < 60; i++) {
      String day = LocalDate.of(2026, 1, 2).plusDays(i).toString();
      life.report(day + "T10:00", on(day).value("m1", i).event(i));
    }

    // Then
    SeenReports taken =
        life.state().quarters().firstEntry().getValue().reports().get("bureau-a").taken();
    assertThat(taken.before().size() + taken.today().size()).isLessThanOrEqualTo(32);
  }

  private static Timeline begin() {
    return Timeline.of(task(TASK).target(cumulative("m1", 100)).build());
  }

  private static Reports first() {
    return on("2026-03-20").value("m1", 40).narrative("first").event(1);
  }

  private static Reports second() {
    return on("2026-03-20")
        .value("m1", 30)
        .narrative("second")
        .corrects(Reports.eventId(1), "typed wrong")
        .event(2);
  }

  private static Reports on(String day) {
    return Reports.report(TASK, LocalDate.parse(day));
  }
}
