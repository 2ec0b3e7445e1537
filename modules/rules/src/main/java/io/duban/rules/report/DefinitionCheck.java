package io.duban.rules.report;

import io.duban.rules.bound.Texts;
import io.duban.rules.task.Assignment;
import io.duban.rules.task.Target;
import io.duban.rules.task.Task;
import io.duban.rules.task.TaskBounds;
import io.duban.rules.task.TaskId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What makes a task, whose definition nobody who follows it can pass over. */
public final class DefinitionCheck {
  private static final int FLAW = 500;

  // The share of the whole task is stated under this name.
  private static final String STATED_SHARE = "percent";

  private static final List<Function<Task, Optional<String>>> CHECKS =
      List.of(
          DefinitionCheck::id,
          TaskBounds::flaw,
          DefinitionCheck::statedShare,
          DefinitionCheck::figureTwice,
          DefinitionCheck::unitTwice);

  private DefinitionCheck() {}

  /** The first thing wrong with a definition. */
  public static Optional<Refusal> check(Task task) {
    return CHECKS.stream()
        .flatMap(check -> check.apply(task).stream())
        .findFirst()
        .map(flaw -> refusal(task.id(), flaw));
  }

  /** What is said of a definition that makes no task. */
  public static Refusal refusal(String id, String flaw) {
    return new Refusal(
        RefusalReason.INVALID_TASK,
        "task %s cannot be taken: %s".formatted(Texts.shown(id), Texts.visible(flaw, FLAW)));
  }

  private static Optional<String> id(Task task) {
    return TaskId.isOne(task.id()) && task.id().startsWith(task.region() + "-" + task.year() + "/")
        ? Optional.empty()
        : Optional.of("its id must be <region>-<year>/<n>, such as linhe-2026/046");
  }

  private static Optional<String> statedShare(Task task) {
    return task.target(STATED_SHARE).map(figure -> "no figure may be called " + STATED_SHARE);
  }

  private static Optional<String> figureTwice(Task task) {
    return repeated(task.targets().stream().map(Target::metric))
        .map(metric -> "it has two figures called " + metric);
  }

  private static Optional<String> unitTwice(Task task) {
    return repeated(task.assignments().stream().map(Assignment::unit))
        .map(unit -> "it is assigned twice to unit " + unit);
  }

  private static Optional<String> repeated(Stream<String> names) {
    Set<String> seen = new HashSet<>();
    return names.filter(name -> !seen.add(name)).findFirst();
  }
}
