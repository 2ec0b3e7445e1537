package io.duban.pipeline.intake;

import io.duban.contracts.ReasonCode;
import io.duban.contracts.Topics;
import io.duban.pipeline.codec.EncodedDeserializer;
import io.duban.registry.serde.UndecodableException;
import java.time.ZoneId;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;

/**
 * Decides what becomes of a record from its topic, its bytes and its time alone, so that the same
 * is decided whenever it is asked again.
 */
public final class Judge {
  private final EncodedDeserializer decoder;
  private final Admission reports;
  private final Map<String, Admission> shared;

  public Judge(EncodedDeserializer decoder, ZoneId zone) {
    this.decoder = decoder;
    reports = new ReportAdmission(zone);
    shared =
        Map.of(
            Topics.TASKS.name(), new TaskAdmission(),
            Topics.DIRECTIVES.name(), new DirectiveAdmission(zone),
            Topics.UNITS.name(), new UnitAdmission(),
            Topics.CLOCK.name(), new DayAdmission(zone));
  }

  public AdmissionResult decide(ConsumerRecord<byte[], byte[]> record) {
    return decide(record.topic(), record.headers(), record.value(), record.timestamp());
  }

  AdmissionResult decide(String topic, Headers headers, byte[] value, long timestamp) {
    if (value == null) {
      return AdmissionResult.refuse(ReasonCode.UNDECODABLE, "the record has no value");
    }
    SpecificRecord event;
    try {
      event = decoder.deserialize(topic, headers, value).event();
    } catch (UndecodableException e) {
      return AdmissionResult.refuse(reason(e), e.getMessage());
    }
    return shared.getOrDefault(topic, reports).decide(event, topic, timestamp);
  }

  private static ReasonCode reason(UndecodableException exception) {
    return switch (exception.reason()) {
      case UNKNOWN_SCHEMA_ID, UNUSABLE_SCHEMA -> ReasonCode.UNKNOWN_SCHEMA;
      case INCOMPATIBLE_SCHEMA, UNKNOWN_CLASS -> ReasonCode.UNEXPECTED_TYPE;
      case NOT_AVRO_WIRE_FORMAT, HEADER_MODE, MALFORMED_PAYLOAD -> ReasonCode.UNDECODABLE;
    };
  }
}
