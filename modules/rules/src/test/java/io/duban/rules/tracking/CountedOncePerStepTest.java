package io.duban.rules.tracking;

import static io.duban.rules.testing.Targets.ceiling;
import static io.duban.rules.testing.Targets.cumulative;
import static io.duban.rules.testing.Tasks.task;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.rules.policy.Policies;
import io.duban.rules.report.Report;
import io.duban.rules.state.CountedFigures;
import io.duban.rules.state.TaskState;
import io.duban.rules.task.Task;
import io.duban.rules.testing.Directives;
import io.duban.rules.testing.Reports;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class CountedOncePerStepTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 20);
  private static final Instant AT = Instant.parse("2026-03-20T01:00:00Z");

  private static final String TASK = "linhe-2026/001";

  private final List<Integer> perStep = new ArrayList<>();
  private final AtomicInteger counted = new AtomicInteger();
  private final TaskTracker tracker =
      new TaskTracker(
          Policies.DEFAULT,
          state -> {
            counted.incrementAndGet();
            return CountedFigures.of(state);
          });
  private final Task task =
      task(TASK)
          .lead("bureau-a")
          .responsible("bureau-b")
          .target(cumulative("m1", 100))
          .target(ceiling("m2", 50))
          .build();

  @Test
  void shouldFindOutOnceAStepWhichFiguresCount() {
    // Given
    TaskState defined = tracker.define(null, task, DAY).state();
    Report report = Reports.report(TASK, DAY).event(1).value("m1", 20).value("m2", 40).build();

    // When
    TaskState reported = counting(() -> tracker.report(defined, report, AT, DAY));
    TaskState decided =
        counting(
            () ->
                tracker.direct(reported, Directives.extended(TASK, 2, DAY.plusYears(1)), AT, DAY));
    TaskState begun = counting(() -> tracker.begin(decided, DAY.plusDays(1)));

    // Then
    assertThat(perStep).containsExactly(1, 1, 1);
    assertThat(begun.quarters()).isNotEmpty();
  }

  private TaskState counting(Supplier<TrackingResult> step) {
    counted.set(0);
    TaskState after = step.get().state();
    perStep.add(counted.get());
    return after;
  }
}
