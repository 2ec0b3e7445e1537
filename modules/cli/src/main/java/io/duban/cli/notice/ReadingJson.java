package io.duban.cli.notice;

import io.duban.cli.output.Json;
import io.duban.console.json.EventJson;
import io.duban.notices.NoticeReading;
import io.duban.notices.confirm.OpenQuestion;
import io.duban.pipeline.mapping.TaskMapping;
import io.duban.pipeline.mapping.UnitMapping;
import io.duban.rules.task.Notice;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/** What was read of a notice, for programs. */
final class ReadingJson {
  private ReadingJson() {}

  static String of(NoticeReading reading, boolean published) {
    Notice notice = reading.notice();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("title", notice.title());
    fields.put("region", notice.region());
    fields.put("regionName", notice.regionName());
    fields.put("year", notice.year());
    fields.put("number", notice.number());
    fields.put("issued", notice.issued().toString());
    fields.put("published", published);
    fields.put(
        "tasks", notice.tasks().stream().map(TaskMapping::event).map(ReadingJson::node).toList());
    fields.put(
        "units", notice.units().stream().map(UnitMapping::event).map(ReadingJson::node).toList());
    fields.put("confirm", reading.confirm().stream().map(ReadingJson::question).toList());
    return Json.line(fields);
  }

  private static Object node(SpecificRecord event) {
    return Json.node(EventJson.line(event));
  }

  private static Map<String, Object> question(OpenQuestion question) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("reason", question.reason().name());
    fields.put("task", question.task());
    fields.put("what", question.what());
    fields.put("candidates", question.candidates());
    fields.put("line", question.source() == null ? null : question.source().line());
    return fields;
  }
}
