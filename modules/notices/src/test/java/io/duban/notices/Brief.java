package io.duban.notices;

import static java.util.stream.Collectors.joining;

import io.duban.notices.confirm.OpenQuestion;
import io.duban.notices.confirm.Reason;
import io.duban.rules.task.Assignment;
import io.duban.rules.task.Comparator;
import io.duban.rules.task.Target;
import io.duban.rules.task.TargetKind;
import io.duban.rules.task.Task;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Writes a reading as short lines, so that a case can state in plain sight what it expects. */
final class Brief {
  private static final Set<Reason> NOT_WORTH_SAYING =
      Set.of(Reason.ASSUMED, Reason.COLLECTIVE_NOT_EXPANDED);
  private static final Map<Comparator, String> SIGNS =
      Map.of(
          Comparator.AT_LEAST, ">=",
          Comparator.AT_MOST, "<=",
          Comparator.ABOUT, "~",
          Comparator.BETWEEN, "..");

  private Brief() {}

  static Stream<String> of(NoticeReading reading) {
    return Stream.concat(
        reading.items().stream().map(Brief::item),
        reading.confirm().stream()
            .filter(question -> !NOT_WORTH_SAYING.contains(question.reason()))
            .map(Brief::question));
  }

  private static String item(ReadItem item) {
    return Stream.of(
            item.task().id().replaceFirst(".*/", ""),
            item.task().text(),
            item.task().assignments().stream().map(Brief::assignment).collect(joining(" ")),
            item.leaders().isEmpty() ? "" : "by " + String.join(" ", item.leaders()),
            item.deadlines().stream()
                .map(deadline -> deadline.date().toString())
                .collect(joining(" ")),
            due(item.task()),
            item.task().targets().stream().map(Brief::target).collect(joining("; ")),
            item.task().parent() == null
                ? ""
                : "of " + item.task().parent().replaceFirst(".*/", ""))
        .filter(part -> !part.isEmpty())
        .collect(joining(" | "));
  }

  private static String due(Task task) {
    if (task.deadline() == null) {
      return "standing";
    }
    boolean yearEnd = task.deadline().equals(LocalDate.of(task.year(), 12, 31));
    return yearEnd ? "" : "due " + task.deadline();
  }

  private static String assignment(Assignment assignment) {
    return assignment.role().name().charAt(0) + ":" + assignment.unitName();
  }

  private static String target(Target target) {
    if (target.value() == null) {
      return target.kind()
          + " "
          + target.name()
          + (target.kind() == TargetKind.MILESTONE ? " " + target.deadline() : "");
    }
    return target.kind()
        + " "
        + target.name()
        + SIGNS.get(target.comparator())
        + target.value()
        + (target.upper() == null ? "" : "-" + target.upper())
        + target.unit()
        + (target.deadline() == null ? "" : " " + target.deadline())
        + target.interims().stream()
            .map(interim -> " " + interim.date() + "=" + interim.percent())
            .collect(joining());
  }

  private static String question(OpenQuestion question) {
    return "? %s %s%s"
        .formatted(
            question.reason(),
            question.what(),
            question.candidates().isEmpty() ? "" : " " + question.candidates());
  }
}
