package io.duban.cli.report;

import io.duban.cli.output.Output;
import io.duban.office.json.RecordJson;
import io.duban.sdk.Receipt;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Shows where a report stands. */
final class ReceiptView {
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private final Output out;
  private final ZoneId zone;

  private record Line(
      String eventId,
      String unit,
      String task,
      String topic,
      int partition,
      long offset,
      Instant time) {}

  ReceiptView(Output out, ZoneId zone) {
    this.out = out;
    this.zone = zone;
  }

  void show(Receipt receipt, String unit, String task) {
    if (out.isForPeople()) {
      String place = "%s/%d/%d".formatted(receipt.topic(), receipt.partition(), receipt.offset());
      String time = SECOND.format(receipt.timestamp().atZone(zone));
      out.print(out.labels().text("receipt", unit, task, receipt.eventId(), place, time) + "\n");
    } else {
      out.print(
          RecordJson.line(
                  new Line(
                      receipt.eventId(),
                      unit,
                      task,
                      receipt.topic(),
                      receipt.partition(),
                      receipt.offset(),
                      receipt.timestamp()))
              + "\n");
    }
  }
}
