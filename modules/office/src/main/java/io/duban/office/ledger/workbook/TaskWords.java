package io.duban.office.ledger.workbook;

import static java.util.stream.Collectors.joining;

import io.duban.contracts.Assignment;
import io.duban.contracts.Comparator;
import io.duban.contracts.Role;
import io.duban.contracts.Target;
import io.duban.contracts.TargetVerdict;
import io.duban.contracts.Task;
import io.duban.office.ledger.LedgerTask;
import io.duban.office.ledger.LedgerWords;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What a ledger says of a task, in words. */
final class TaskWords {
  private final LedgerWords words;

  TaskWords(LedgerWords words) {
    this.words = words;
  }

  String target(Target target) {
    String name = target.getName().isEmpty() ? target.getText() : target.getName();
    if (target.getValue() == null) {
      return name;
    }
    boolean range = target.getUpper() != null;
    Comparator comparator =
        target.getComparator() == Comparator.BETWEEN && !range
            ? Comparator.AT_LEAST
            : target.getComparator();
    return words.text(
        "goal." + comparator,
        name,
        plain(target.getValue()),
        target.getUnit(),
        range ? plain(target.getUpper()) : "");
  }

  /** All targets of a task, one a line, each with what has been reached. */
  String targets(LedgerTask task) {
    return task.task().getTargets().stream()
        .map(target -> target(target) + reached(task, target))
        .collect(joining("\n"));
  }

  private String reached(LedgerTask task, Target target) {
    return task.verdict(target)
        .map(TargetVerdict::getActual)
        .map(actual -> words.text("reached", plain(actual), target.getUnit()))
        .orElse("");
  }

  /** Of a task without a deadline. */
  String standing() {
    return words.text("standing");
  }

  String leaders(Task task) {
    return task.getAssignments().stream()
        .map(Assignment::getLeader)
        .filter(Objects::nonNull)
        .distinct()
        .collect(Collectors.collectingAndThen(Collectors.toList(), words.domain()::list));
  }

  String responsible(Task task) {
    return names(task, List.of(Role.LEAD, Role.RESPONSIBLE));
  }

  String cooperating(Task task) {
    return names(task, List.of(Role.COOPERATING));
  }

  private String names(Task task, List<Role> roles) {
    return task.getAssignments().stream()
        .filter(assignment -> roles.contains(assignment.getRole()))
        .map(Assignment::getUnitName)
        .collect(Collectors.collectingAndThen(Collectors.toList(), words.domain()::list));
  }

  static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }
}
