package io.duban.cli.notice;

import io.duban.cli.output.Json;
import io.duban.notices.NoticeReading;
import io.duban.notices.ReadItem;
import io.duban.notices.StatedDeadline;
import io.duban.notices.confirm.OpenQuestion;
import io.duban.rules.task.Assignment;
import io.duban.rules.task.Interim;
import io.duban.rules.task.Place;
import io.duban.rules.task.SourceRange;
import io.duban.rules.task.Target;
import io.duban.rules.task.Task;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The tasks of a reading, for programs: every part with its place in the document. */
final class TaskJson {
  private final Map<String, List<OpenQuestion>> questions;

  TaskJson(NoticeReading reading) {
    questions =
        reading.confirm().stream()
            .filter(question -> question.task() != null)
            .collect(Collectors.groupingBy(OpenQuestion::task));
  }

  String line(ReadItem item) {
    return Json.line(of(item));
  }

  Map<String, Object> of(ReadItem item) {
    Task task = item.task();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("part", item.part().name().toLowerCase(Locale.ROOT));
    fields.put("n", task.number());
    fields.put("id", task.id());
    fields.put("region", task.region());
    fields.put("parent", task.parent());
    fields.put("section", task.section());
    fields.put("title", task.title());
    fields.put("text", task.text());
    fields.put("units", task.assignments().stream().map(TaskJson::unit).toList());
    fields.put("leaders", item.leaders());
    fields.put("deadlines", item.deadlines().stream().map(TaskJson::stated).toList());
    fields.put("deadline", day(task.deadline()));
    fields.put("targets", task.targets().stream().map(TaskJson::target).toList());
    fields.put("cadence", task.reporting().cadence().name());
    fields.put("document", task.document());
    fields.put("source", source(task.source()));
    fields.put("confirm", questionsOn(task));
    return fields;
  }

  static Map<String, Object> question(OpenQuestion question) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("task", question.task());
    fields.put("what", question.what());
    fields.put("why", question.reason().name());
    fields.put("candidates", question.candidates());
    fields.put("source", source(question.source()));
    return fields;
  }

  private List<Map<String, Object>> questionsOn(Task task) {
    return questions.getOrDefault(task.id(), List.of()).stream().map(TaskJson::question).toList();
  }

  private static Map<String, Object> unit(Assignment assignment) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", assignment.unitName());
    fields.put("id", assignment.unit());
    fields.put("role", assignment.role().name());
    fields.put("collective", assignment.collective());
    return fields;
  }

  private static Map<String, Object> stated(StatedDeadline deadline) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("date", day(deadline.date()));
    fields.put("text", deadline.text());
    fields.put("source", source(deadline.source()));
    return fields;
  }

  private static Map<String, Object> target(Target target) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("metric", target.metric());
    fields.put("name", target.name());
    fields.put("kind", target.kind().name());
    fields.put("comparator", target.comparator().name());
    fields.put("value", target.value());
    fields.put("upper", target.upper());
    fields.put("unit", target.unit());
    fields.put("text", target.text());
    fields.put("deadline", day(target.deadline()));
    fields.put("interims", target.interims().stream().map(TaskJson::interim).toList());
    fields.put("source", source(target.source()));
    return fields;
  }

  private static Map<String, Object> interim(Interim interim) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("date", day(interim.date()));
    fields.put("percent", interim.percent());
    return fields;
  }

  private static Map<String, Object> source(SourceRange range) {
    if (range == null) {
      return null;
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("line", range.line());
    fields.put("start", range.start());
    fields.put("end", range.end());
    if (range.place() != null) {
      fields.put("place", place(range.place()));
    }
    return fields;
  }

  private static Map<String, Object> place(Place place) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("kind", place.kind().name());
    fields.put("number", place.number());
    fields.put("container", place.container());
    return fields;
  }

  private static String day(LocalDate date) {
    return date == null ? null : date.toString();
  }
}
