package io.duban.rules.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.rules.alert.AlertKey;
import io.duban.rules.directive.Directive;
import io.duban.rules.figures.Stamp;
import io.duban.rules.policy.Policy;
import io.duban.rules.report.Position;
import io.duban.rules.report.Report;
import io.duban.rules.report.ReportStatus;
import io.duban.rules.report.Sent;
import io.duban.rules.rulings.Ruling;
import io.duban.rules.state.TaskState;
import io.duban.rules.testing.Directives;
import io.duban.rules.testing.Reports;
import io.duban.rules.testing.Targets;
import io.duban.rules.testing.Tasks;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes in one batch has one time and counts in the order in which it was said. */
class BatchOrderTest {
  private static final String TASK = "linhe-2026/001";
  private static final LocalDate DAY = LocalDate.of(2026, 3, 20);
  private static final Instant AT = Instant.parse("2026-03-20T01:00:00Z");

  private final TaskTracker tracker = new TaskTracker(Policy.DEFAULT);
  private TaskState state =
      tracker
          .define(null, Tasks.task(TASK).target(Targets.cumulative("m1", 100)).build(), DAY)
          .state();

  @ParameterizedTest
  @CsvSource({"1, 2, false", "2, 1, false", "1, 2, true", "2, 1, true"})
  void shouldReadTwoReportsOfABatchAsTheyWereSent(int first, int second, boolean turned) {
    // Given
    Report forty = said(40).event(first).build();
    Report fifty = said(50).event(second).build();

    // When
    if (turned) {
      report(fifty, 10);
      report(forty, 9);
    } else {
      report(forty, 9);
      report(fifty, 10);
    }

    // Then
    assertThat(counted()).isEqualByComparingTo("50");
    assertThat(state.alerts().get(new AlertKey("REGRESSED", "bureau-a"))).isNull();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void shouldSeeAFallWithinABatchWhateverTheIds(boolean turned) {
    // Given
    Report fifty = said(50).event(2).build();
    Report forty = said(40).event(1).build();

    // When
    Stream.of(turned, !turned).forEach(fall -> report(fall ? forty : fifty, fall ? 10 : 9));

    // Then
    assertThat(counted()).isEqualByComparingTo("50");
    assertThat(state.alerts().get(new AlertKey("REGRESSED", "bureau-a")).now().open()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void shouldLetTheEarliestCopyOfABatchCount(boolean turned) {
    // Given
    Report forty = said(40).event(2).build();
    Report fifty = said(50).event(1).build();

    // When
    report(forty, turned ? 11 : 9);
    report(fifty, 10);
    report(forty, turned ? 9 : 11);

    // Then
    assertThat(counted()).isEqualByComparingTo("50");
    assertThat(state.alerts().get(new AlertKey("REGRESSED", "bureau-a"))).isNull();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void shouldTakeDecisionsOfABatchInOrder(boolean turned) {
    // Given
    report(said(100).status(ReportStatus.DONE_CLAIMED).build(), 1);
    Directive approved = Directives.approved(TASK, 2);
    Directive reopened = Directives.reopened(TASK, 1);

    // When
    direct(turned ? reopened : approved, turned ? 10 : 9);
    direct(turned ? approved : reopened, turned ? 9 : 10);

    // Then
    assertThat(state.rulings().all()).allMatch(Ruling::inForce);
    assertThat(state.completedBy(DAY)).isNull();
  }

  @Test
  void shouldPutWhatHasNoPlaceBeforeWhatHasOne() {
    // Given
    Stamp old = new Stamp(DAY, AT, null, Reports.eventId(2));
    Stamp one = new Stamp(DAY, AT, new Position(1, 9), Reports.eventId(1));
    Stamp other = new Stamp(DAY, AT, new Position(1, 10), Reports.eventId(1));

    // When
    List<Stamp> sorted = Stream.of(other, one, old).sorted().toList();

    // Then
    assertThat(sorted).containsExactly(old, one, other);
  }

  private BigDecimal counted() {
    return state.quarters().firstEntry().getValue().reports().get("bureau-a").actual("m1");
  }

  private static Reports said(double figure) {
    return Reports.report(TASK, DAY).value("m1", figure);
  }

  private void report(Report report, long offset) {
    Sent sent = new Sent(AT, new Position(0, offset));
    state = tracker.report(state, report, sent, DAY).state();
  }

  private void direct(Directive directive, long offset) {
    Sent sent = new Sent(AT.plusSeconds(60), new Position(0, offset));
    state = tracker.direct(state, directive, sent, DAY).state();
  }
}
