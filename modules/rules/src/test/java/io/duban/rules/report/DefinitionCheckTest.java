package io.duban.rules.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.rules.figures.UnitReports;
import io.duban.rules.task.Task;
import io.duban.rules.task.TaskBounds;
import io.duban.rules.testing.Targets;
import io.duban.rules.testing.Tasks;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DefinitionCheckTest {
  @Test
  void shouldTakeATask() {
    assertThat(DefinitionCheck.check(task().target(Targets.cumulative("m1", 25)).build()))
        .isEmpty();
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of("its id must be <region>-<year>/<n>", Tasks.task("Linhe-2026/001").build()),
        Arguments.of("is longer than", task().title("x".repeat(TaskBounds.TEXT + 1)).build()),
        Arguments.of(
            "no figure may be called " + UnitReports.PERCENT,
            task().target(Targets.cumulative(UnitReports.PERCENT, 25)).build()),
        Arguments.of(
            "it has two figures called m1",
            task().target(Targets.cumulative("m1", 25)).target(Targets.milestone("m1")).build()),
        Arguments.of(
            "it is assigned twice to unit bureau-a",
            task().lead("bureau-a").cooperating("bureau-a").build()));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void shouldSayWhatMakesNoTask(String flaw, Task task) {
    assertThat(DefinitionCheck.check(task))
        .hasValueSatisfying(
            refusal -> {
              assertThat(refusal.reason()).isEqualTo(RefusalReason.INVALID_TASK);
              assertThat(refusal.detail())
                  .contains(task.id())
                  .contains(" cannot be taken: ")
                  .contains(flaw);
            });
  }

  private static Tasks task() {
    return Tasks.task("linhe-2026/001");
  }
}
