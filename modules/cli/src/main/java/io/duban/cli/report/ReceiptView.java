package io.duban.cli.report;

import io.duban.cli.output.Json;
import io.duban.cli.output.Output;
import io.duban.rules.policy.Policy;
import io.duban.sdk.Receipt;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Shows where a report stands. */
final class ReceiptView {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(Policy.DEFAULT.zone());

  private final Output out;

  ReceiptView(Output out) {
    this.out = out;
  }

  void show(Receipt receipt, String unit, String task) {
    if (out.isForPeople()) {
      String place = "%s/%d/%d".formatted(receipt.topic(), receipt.partition(), receipt.offset());
      String time = TIME.format(receipt.timestamp());
      out.print(out.labels().text("receipt", unit, task, receipt.eventId(), place, time) + "\n");
    } else {
      out.print(Json.line(fields(receipt, unit, task)) + "\n");
    }
  }

  private static Map<String, Object> fields(Receipt receipt, String unit, String task) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("eventId", receipt.eventId());
    fields.put("unit", unit);
    fields.put("task", task);
    fields.put("topic", receipt.topic());
    fields.put("partition", receipt.partition());
    fields.put("offset", receipt.offset());
    fields.put("time", receipt.timestamp().toString());
    return fields;
  }
}
