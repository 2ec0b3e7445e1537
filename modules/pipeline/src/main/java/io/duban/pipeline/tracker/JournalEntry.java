package io.duban.pipeline.tracker;

import io.duban.pipeline.codec.Encoded;
import io.duban.pipeline.deadletter.Source;
import io.duban.rules.report.Position;
import io.duban.rules.report.Sent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * A record of the journal, as it is kept while it has to wait.
 *
 * @param key task id, or null
 * @param bytes the event as its sender wrote it
 * @param timestamp the broker's time of the sender's record, in milliseconds since 1970
 * @param source place where the sender wrote it
 * @param offset place in the journal, which orders what waits
 */
@SuppressWarnings("ArrayRecordComponent") // The bytes are passed on, never compared.
public record JournalEntry(String key, byte[] bytes, long timestamp, String source, long offset) {

  static JournalEntry of(Record<String, Encoded> record, RecordMetadata metadata) {
    return new JournalEntry(
        record.key(),
        record.value().bytes(),
        record.timestamp(),
        Source.of(record.headers(), metadata).toString(),
        metadata.offset());
  }

  Instant at() {
    return Instant.ofEpochMilli(timestamp);
  }

  Source where() {
    return Source.parse(source);
  }

  /** When and where its sender wrote it. */
  Sent sent() {
    Source where = where();
    return new Sent(at(), new Position(where.partition(), where.offset()));
  }

  LocalDate day(ZoneId zone) {
    return LocalDate.ofInstant(at(), zone);
  }
}
