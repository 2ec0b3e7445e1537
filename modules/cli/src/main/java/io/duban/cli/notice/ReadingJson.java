package io.duban.cli.notice;

import io.duban.cli.output.Json;
import io.duban.cli.output.Labels;
import io.duban.notices.NoticeReading;
import io.duban.office.json.EventJson;
import io.duban.pipeline.mapping.UnitMapping;
import io.duban.rules.task.Notice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was read of a document, for programs. */
final class ReadingJson {
  private final ReportingWords reporting;

  ReadingJson(Labels labels) {
    reporting = new ReportingWords(labels);
  }

  /** One object; an array of them if the document speaks of several regions. */
  String of(List<NoticeReading> readings) {
    return joined(readings.stream().map(this::fields).toList());
  }

  /** The same, telling whether it was published. */
  String of(List<NoticeReading> readings, boolean published) {
    List<Map<String, Object>> notices = readings.stream().map(this::fields).toList();
    notices.forEach(fields -> fields.put("published", published));
    return joined(notices);
  }

  private static String joined(List<Map<String, Object>> notices) {
    return notices.size() == 1
        ? Json.line(notices.get(0))
        : notices.stream().map(Json::line).collect(Collectors.joining(",\n", "[\n", "\n]"));
  }

  private Map<String, Object> fields(NoticeReading reading) {
    Notice notice = reading.notice();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("region", notice.region());
    fields.put("regionName", notice.regionName());
    fields.put("issuer", notice.issuer());
    fields.put("title", notice.title());
    fields.put("year", notice.year());
    fields.put("number", notice.number());
    fields.put("issued", notice.issued().toString());
    fields.put("reporting", reporting(notice));
    fields.put("period", period(notice));
    fields.put("tasks", reading.items().stream().map(new TaskJson(reading)::of).toList());
    fields.put(
        "units",
        notice.units().stream().map(u -> Json.node(EventJson.line(UnitMapping.event(u)))).toList());
    fields.put("confirm", reading.confirm().stream().map(TaskJson::question).toList());
    return fields;
  }

  private static Map<String, Object> period(Notice notice) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("from", notice.year() + "-01-01");
    fields.put("to", notice.year() + "-12-31");
    return fields;
  }

  private Map<String, Object> reporting(Notice notice) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("cadence", notice.reporting().cadence().name());
    fields.put("due", reporting.of(notice.reporting()));
    return fields;
  }
}
