package io.duban.cli.waiting;

import io.duban.cli.output.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A report or a directive whose task is not defined.
 *
 * @param task id as its sender wrote it
 * @param unit whose report it is, or nothing for a directive
 * @param eventId its own id
 * @param sent when the broker took it
 * @param until the last day on which its task may still be defined
 * @param nearest ids of tasks there are, which may have been meant
 */
public record WaitingRecord(
    String task, String unit, String eventId, Instant sent, LocalDate until, List<String> nearest) {

  public WaitingRecord {
    nearest = List.copyOf(nearest);
  }

  String json() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("task", task);
    fields.put("unit", unit);
    fields.put("eventId", eventId);
    fields.put("sent", sent.toString());
    fields.put("until", until.toString());
    fields.put("nearest", nearest);
    return Json.line(fields);
  }
}
