package io.duban.rules.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.duban.rules.calendar.Quarter;
import io.duban.rules.directive.Dates;
import io.duban.rules.directive.Directive;
import io.duban.rules.directive.Observation;
import io.duban.rules.directive.Subject;
import io.duban.rules.fold.TaskEvent;
import io.duban.rules.fold.TaskEvent.Defined;
import io.duban.rules.fold.TaskEvent.Directed;
import io.duban.rules.fold.TaskEvent.Reported;
import io.duban.rules.policy.Policy;
import io.duban.rules.report.Plan;
import io.duban.rules.report.ReportStatus;
import io.duban.rules.task.Assignment;
import io.duban.rules.task.Comparator;
import io.duban.rules.task.Interim;
import io.duban.rules.task.Reporting;
import io.duban.rules.task.Role;
import io.duban.rules.task.Target;
import io.duban.rules.task.TargetKind;
import io.duban.rules.task.Task;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A year of a made-up city, written and worked out by hand in {@code worked-year.md}: what was
 * assigned and what happened. What must come of it is read from the same tables.
 */
public final class WorkedYear {
  public static final LocalDate FIRST = LocalDate.of(2026, 1, 10);
  public static final LocalDate LAST = LocalDate.of(2027, 1, 6);
  private static final int DECISIONS_FROM = 9_000;
  private final MarkdownTables tables;
  private final Map<String, String> codes = new TreeMap<>();
  private final Map<String, String> units = new TreeMap<>();

  private WorkedYear(MarkdownTables tables) {
    this.tables = tables;
    tables.under("一、规则").forEach(word -> codes.put(word.get("词"), word.get("代码")));
    tables.under("二、通知").forEach(unit -> units.put(unit.get("单位"), unit.get("代号")));
  }

  public static WorkedYear read() {
    try (BufferedReader text =
        new BufferedReader(
            new InputStreamReader(WorkedYear.class.getResourceAsStream("worked-year.md"), UTF_8))) {
      return new WorkedYear(MarkdownTables.of(text.lines()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<Map<String, String>> table(String heading) {
    return tables.under(heading);
  }

  /** The code of a word of the office, empty if none is said. */
  public String code(String word) {
    String code = word.isEmpty() ? "" : codes.get(word);
    if (code == null) {
      throw new IllegalArgumentException("\"" + word + "\" is not among the words");
    }
    return code;
  }

  /** The id of a unit, empty if none is named. */
  public String unit(String name) {
    return name.isEmpty() ? "" : units.get(name);
  }

  public static LocalDate day(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text.length() == 5 ? "2026-" + text : text);
  }

  public static String task(String number) {
    return "linhe-2026/%03d".formatted(Integer.parseInt(number));
  }

  public static String report(String number) {
    return Reports.eventId(Integer.parseInt(number));
  }

  public static String decision(String number) {
    return Reports.eventId(DECISIONS_FROM + Integer.parseInt(number));
  }

  public List<TaskEvent> happenings() {
    Stream<TaskEvent> said =
        tables.under("填报").stream().map(line -> reported(line, line.get("收到")));
    Stream<TaskEvent> again = tables.under("重发").stream().map(this::repeated);
    Stream<TaskEvent> decided = tables.under("督办决定").stream().map(this::directed);
    return Stream.of(defined(), said, again, decided)
        .flatMap(some -> some)
        .sorted(java.util.Comparator.comparing(TaskEvent::at))
        .toList();
  }

  private Stream<TaskEvent> defined() {
    Instant issue = FIRST.atStartOfDay(Policy.DEFAULT.zone()).toInstant();
    return tables.under("任务").stream().map(line -> new Defined(task(line), issue));
  }

  private Task task(Map<String, String> line) {
    int number = Integer.parseInt(line.get("任务"));
    List<Assignment> assignments = new ArrayList<>();
    assignments.add(assignment(line.get("牵头"), Role.LEAD));
    Stream.of(line.get("责任").split("、"))
        .filter(name -> !name.isEmpty())
        .forEach(name -> assignments.add(assignment(name, Role.RESPONSIBLE)));
    List<Target> targets =
        tables.under("指标").stream()
            .filter(target -> target.get("任务").equals(line.get("任务")))
            .map(this::target)
            .toList();
    return new Task(
        task(line.get("任务")),
        "linhe",
        2026,
        number,
        List.of(line.get("章节")),
        line.get("原文"),
        line.get("原文"),
        assignments,
        targets,
        Reporting.QUARTER_END,
        FIRST,
        new Quarter(2026, 1).start(),
        day(line.get("时限")),
        null,
        "",
        null);
  }

  private Assignment assignment(String name, Role role) {
    return new Assignment(unit(name), name, role, null, false);
  }

  private Target target(Map<String, String> line) {
    return new Target(
        line.get("指标"),
        line.get("名称"),
        TargetKind.valueOf(code(line.get("类型"))),
        Comparator.valueOf(code(line.get("比较"))),
        number(line.get("数值")),
        number(line.get("上界")),
        line.get("计量"),
        line.get("名称"),
        null,
        interims(line.get("中间进度")),
        null,
        number(line.get("年初值")),
        Map.of());
  }

  private Reported reported(Map<String, String> line, String time) {
    Reports report =
        Reports.report(task(line.get("任务")), day(line.get("截至")))
            .event(Integer.parseInt(line.get("编号")))
            .by(unit(line.get("单位")))
            .status(ReportStatus.valueOf(code(line.get("状态"))))
            .narrative(line.get("说明"));
    if (!line.get("百分比").isEmpty()) {
      report.percent(Double.parseDouble(line.get("百分比")));
    }
    pairs(line.get("数值")).forEach((metric, value) -> report.value(metric, value.doubleValue()));
    if (!line.get("更正").isEmpty()) {
      report.corrects(report(line.get("更正")), line.get("说明"));
    }
    tables.under("工作计划").stream()
        .filter(plan -> plan.get("填报").equals(line.get("编号")))
        .forEach(
            plan -> report.plan(new Plan(day(plan.get("启动")), interims(plan.get("节点")), Map.of())));
    return new Reported(report.build(), instant(time));
  }

  private Reported repeated(Map<String, String> line) {
    return tables.under("填报").stream()
        .filter(said -> said.get("编号").equals(line.get("编号")))
        .map(said -> reported(said, line.get("又收到")))
        .findFirst()
        .orElseThrow();
  }

  private Directed directed(Map<String, String> line) {
    String rule = line.get("规则");
    String plan = line.get("计划");
    Directive directive =
        new Directive(
            decision(line.get("编号")),
            task(line.get("任务")),
            Directive.Kind.valueOf(code(line.get("决定"))),
            "督查室",
            line.get("理由"),
            new Dates(null, day(line.get("到")), null),
            new Subject(
                "",
                rule.isEmpty() ? "" : code(rule),
                line.get("督办单"),
                plan.isEmpty() ? "" : report(plan)),
            line.get("指标").isEmpty() ? null : observation(line));
    return new Directed(directive, instant(line.get("作出")));
  }

  private static Observation observation(Map<String, String> line) {
    String outcome = line.get("结论");
    return new Observation(
        line.get("指标"),
        number(line.get("数值")),
        outcome.equals("不符") ? null : Boolean.valueOf(outcome.equals("达到")),
        day(line.get("截至")),
        outcome.equals("不符") ? Observation.Outcome.CONTRADICTS : Observation.Outcome.NOTE);
  }

  private static List<Interim> interims(String text) {
    List<Interim> interims = new ArrayList<>();
    pairs(text).forEach((day, percent) -> interims.add(new Interim(day(day), percent)));
    return interims;
  }

  private static Map<String, BigDecimal> pairs(String text) {
    Map<String, BigDecimal> pairs = new TreeMap<>();
    for (String pair : text.isEmpty() ? new String[0] : text.split(" ")) {
      String[] parts = pair.split("=", -1);
      pairs.put(parts[0], new BigDecimal(parts[1]));
    }
    return pairs;
  }

  private static BigDecimal number(String text) {
    return text.isEmpty() ? null : new BigDecimal(text);
  }

  private static Instant instant(String text) {
    String[] parts = text.split(" ", -1);
    return LocalDateTime.parse(day(parts[0]) + "T" + parts[1])
        .atZone(Policy.DEFAULT.zone())
        .toInstant();
  }
}
