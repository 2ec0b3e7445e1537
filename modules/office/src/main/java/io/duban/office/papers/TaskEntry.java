package io.duban.office.papers;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.duban.contracts.Light;
import io.duban.contracts.Role;
import io.duban.contracts.TargetVerdict;
import io.duban.contracts.TaskQuarter;
import io.duban.contracts.UnitReporting;
import io.duban.office.layout.DisplayWidth;
import io.duban.office.layout.Paragraph;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a bulletin says of one red or yellow task. */
final class TaskEntry {
  private static final String INDENT = "    ";

  private final Words words;

  TaskEntry(Words words) {
    this.words = words;
  }

  String render(int position, TaskQuarter row, LocalDate cut) {
    return heading(position, row)
        + line("progress", progress(row))
        + line("deadline", deadline(row, cut))
        + line("units", units(row.getReporting()))
        + line("targets", targets(row.getTargets()))
        + line("narrative", row.getNarrative())
        + line("obstacles", row.getObstacles())
        + line("source", source(row))
        + line("evidence", words.list(row.getEvidence()));
  }

  private String heading(int position, TaskQuarter row) {
    String first = position + ". ";
    String text =
        words.fill(
            "bulletin.task.heading",
            Map.of("number", row.getNumber(), "title", row.getTitle(), "task", row.getTask()));
    return Paragraph.wrap(text, BulletinText.WIDTH, first, INDENT);
  }

  private String line(String name, String text) {
    if (text.isBlank()) {
      return "";
    }
    String label = INDENT + words.word("bulletin.task." + name);
    String rest = " ".repeat(DisplayWidth.of(label));
    return Paragraph.wrap(text, BulletinText.WIDTH, label, rest);
  }

  private String progress(TaskQuarter row) {
    if (row.getPlanned() == null || row.getEarned() == null) {
      return "";
    }
    BigDecimal behind = row.getPlanned().subtract(row.getEarned());
    String text =
        words.fill(
            behind.signum() < 0 ? "bulletin.task.ahead" : "bulletin.task.behind",
            Map.of(
                "planned", row.getPlanned().toPlainString(),
                "earned", row.getEarned().toPlainString(),
                "points", behind.abs().toPlainString()));
    return row.getCaughtUp() ? text + words.word("bulletin.task.caughtUp") : text;
  }

  private String deadline(TaskQuarter row, LocalDate cut) {
    if (row.getDeadline() == null) {
      return "";
    }
    String date = words.date(row.getDeadline());
    long days = ChronoUnit.DAYS.between(row.getDeadline(), cut);
    return row.getOverdue() && days > 0
        ? words.fill("bulletin.task.overdue", Map.of("deadline", date, "days", days))
        : date;
  }

  private String units(List<UnitReporting> reporting) {
    Map<Role, List<String>> names =
        reporting.stream()
            .collect(
                groupingBy(
                    UnitReporting::getRole,
                    TreeMap::new,
                    mapping(UnitReporting::getUnitName, toList())));
    return names.entrySet().stream()
        .map(
            entry ->
                words.fill(
                    "bulletin.task.role",
                    Map.of(
                        "role", words.role(entry.getKey()),
                        "units", words.list(entry.getValue()))))
        .collect(Collectors.joining(words.word("format.clause")));
  }

  private String targets(List<TargetVerdict> targets) {
    return targets.stream()
        .filter(target -> target.getLight() == Light.RED || target.getLight() == Light.YELLOW)
        .map(this::target)
        .collect(Collectors.joining(words.word("format.clause")));
  }

  private String target(TargetVerdict target) {
    BigDecimal actual = target.getActual();
    return words.fill(
        actual == null ? "bulletin.task.target" : "bulletin.task.targetActual",
        Map.of(
            "metric", name(target),
            "light", words.light(target.getLight()),
            "basis", words.basis(target.getBasis()),
            "actual", actual == null ? "" : actual.stripTrailingZeros().toPlainString()));
  }

  private String name(TargetVerdict target) {
    return target.getName().isEmpty() ? words.word("bulletin.task.whole") : target.getName();
  }

  private String source(TaskQuarter row) {
    return row.getLine() == null
        ? ""
        : words.fill("bulletin.task.line", Map.of("line", row.getLine()));
  }
}
