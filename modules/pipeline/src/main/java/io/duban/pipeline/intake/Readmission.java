package io.duban.pipeline.intake;

import io.duban.contracts.Topics;
import io.duban.pipeline.codec.EncodedDeserializer;
import java.time.ZoneId;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Decides anew on records that were taken in before, as intake does. */
public final class Readmission {
  private final Judge reports;
  private final Map<String, Judge> shared;

  public Readmission(EncodedDeserializer decoder, ZoneId zone) {
    reports = new Judge(decoder, new ReportAdmission(zone));
    shared =
        Map.of(
            Topics.TASKS.name(), new Judge(decoder, new TaskAdmission()),
            Topics.DIRECTIVES.name(), new Judge(decoder, new DirectiveAdmission(zone)),
            Topics.UNITS.name(), new Judge(decoder, new UnitAdmission()),
            Topics.CLOCK.name(), new Judge(decoder, new DayAdmission(zone)));
  }

  public AdmissionResult decide(ConsumerRecord<byte[], byte[]> record) {
    return shared
        .getOrDefault(record.topic(), reports)
        .decide(record.topic(), record.headers(), record.value(), record.timestamp());
  }
}
