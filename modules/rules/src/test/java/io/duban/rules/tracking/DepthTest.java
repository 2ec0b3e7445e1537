package io.duban.rules.tracking;

import static io.duban.rules.testing.Targets.cumulative;
import static io.duban.rules.testing.Tasks.task;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.rules.policy.Policy;
import io.duban.rules.report.Sent;
import io.duban.rules.state.TaskState;
import io.duban.rules.targets.TargetRules;
import io.duban.rules.task.Target;
import io.duban.rules.testing.Reports;
import java.lang.StackWalker.StackFrame;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How many calls lie between a report and the arithmetic of one target. */
class DepthTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 20);
  private static final String TASK = "linhe-2026/001";

  private static final List<List<String>> WAYS = new ArrayList<>();

  /** A value that notes by which way the rules come to it. */
  private static final class Watched extends BigDecimal {
    private static final long serialVersionUID = 1L;

    private Watched() {
      super("100");
    }

    @Override
    public int signum() {
      List<String> frames =
          StackWalker.getInstance()
              .walk(
                  stack ->
                      stack
                          .filter(frame -> frame.getClassName().startsWith("io.duban.rules."))
                          .map(DepthTest::shown)
                          .toList());
      int judged = frames.indexOf(TargetRules.class.getName() + ".judge");
      int report = frames.indexOf(TaskTracker.class.getName() + ".report");
      if (judged >= 0 && report >= 0) {
        WAYS.add(frames.subList(judged, report + 1));
      }
      return super.signum();
    }
  }

  @Test
  void shouldComeFromAReportToTheArithmeticOfATargetInFourCalls() {
    // Given
    TaskTracker tracker = new TaskTracker(Policy.DEFAULT);
    Target target = watched(cumulative("m1", 100).build());
    TaskState state =
        tracker.define(null, task(TASK).lead("bureau-a").target(target).build(), DAY).state();
    WAYS.clear();

    // When
    tracker.report(
        state,
        Reports.report(TASK, DAY).event(1).value("m1", 20).build(),
        Sent.somewhere(Instant.parse("2026-03-20T01:00:00Z")),
        DAY);

    // Then
    assertThat(WAYS).isNotEmpty().allSatisfy(way -> assertThat(way).hasSizeLessThanOrEqualTo(5));
  }

  private static Target watched(Target target) {
    return new Target(
        target.metric(),
        target.name(),
        target.kind(),
        target.comparator(),
        new Watched(),
        null,
        target.unit(),
        target.text(),
        null,
        List.of(),
        null,
        null,
        Map.of());
  }

  private static String shown(StackFrame frame) {
    return frame.getClassName() + "." + frame.getMethodName();
  }
}
