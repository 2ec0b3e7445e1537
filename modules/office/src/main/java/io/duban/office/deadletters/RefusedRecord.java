package io.duban.office.deadletters;

import io.duban.contracts.Headers;
import io.duban.contracts.ReasonCode;
import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
import io.duban.office.cluster.AnyEventDecoder;
import io.duban.office.cluster.Decoder;
import io.duban.pipeline.codec.HeaderValues;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A dead letter as people read it.
 *
 * @param event the refused event, if its bytes are one
 */
public record RefusedRecord(
    ConsumerRecord<byte[], byte[]> letter,
    ReasonCode reason,
    String detail,
    Origin origin,
    Optional<SpecificRecord> event) {
  // The names Kafka's own dead letter queue gives them.
  private static final String TOPIC = "__streams.errors.topic";
  private static final String PARTITION = "__streams.errors.partition";
  private static final String OFFSET = "__streams.errors.offset";

  /** The record that was refused. */
  public record Origin(String topic, String partition, String offset) {
    public String place() {
      return topic + "/" + partition + "/" + offset;
    }

    public static Origin of(ConsumerRecord<byte[], byte[]> letter) {
      return new Origin(header(letter, TOPIC), header(letter, PARTITION), header(letter, OFFSET));
    }

    /** The topic, if people write to it and not the pipeline itself. */
    Optional<Topic> ours() {
      return Topics.unitOf(topic)
          .map(Topics::progress)
          .or(
              () ->
                  Stream.of(Topics.TASKS, Topics.UNITS, Topics.DIRECTIVES)
                      .filter(one -> one.name().equals(topic))
                      .findFirst());
    }

    @Override
    public String toString() {
      return Topics.unitOf(topic).orElse(topic) + "/" + partition + "/" + offset;
    }
  }

  public static RefusedRecord of(ConsumerRecord<byte[], byte[]> letter, AnyEventDecoder decoder) {
    return new RefusedRecord(
        letter,
        reason(header(letter, Headers.REASON)),
        header(letter, Headers.DETAIL),
        Origin.of(letter),
        decoder.decode(letter));
  }

  private static ReasonCode reason(String name) {
    try {
      return ReasonCode.valueOf(name);
    } catch (IllegalArgumentException laterCode) {
      return ReasonCode.UNKNOWN;
    }
  }

  private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
    return HeaderValues.text(letter.headers(), name).orElse("");
  }

  public Instant time() {
    return Instant.ofEpochMilli(letter.timestamp());
  }

  public String key() {
    return Decoder.key(letter);
  }

  /** Where the dead letter itself stands, as {@link Headers#REPLAYED} names it. */
  public String place() {
    return letter.topic() + "/" + letter.partition() + "/" + letter.offset();
  }
}
