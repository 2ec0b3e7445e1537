package io.duban.pipeline.codec;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.duban.contracts.Limits;
import io.duban.rules.alert.AlertChange;
import io.duban.rules.alert.AlertSnapshot;
import io.duban.rules.alert.Severity;
import io.duban.rules.assessment.DutyCounts;
import io.duban.rules.bulletin.TaskCounts;
import io.duban.rules.bulletin.UnitTally;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * Keeps the records of the domain in state stores, as CBOR with named fields: a later version may
 * add a field and still read what an earlier one wrote.
 */
public final class StateCodec {
  private static final ObjectMapper MAPPER = mapper();

  private StateCodec() {}

  public static <T> Serde<T> of(Class<T> type) {
    ObjectWriter writer = MAPPER.writerFor(type);
    ObjectReader reader = MAPPER.readerFor(type);
    Deserializer<T> deserializer =
        (topic, bytes) -> bytes == null ? null : read(reader, type, bytes);
    return Serdes.serdeFrom(
        (topic, value) -> value == null ? null : bounded(topic, write(writer, value)),
        deserializer);
  }

  /**
   * The changelog would not take it, and say so only when it is no longer known of whom it came.
   */
  private static byte[] bounded(String topic, byte[] bytes) {
    if (bytes.length > Limits.STATE_VALUE) {
      throw new RecordTooLargeException(
          "state of %d bytes for %s is more than the %d that are kept"
              .formatted(bytes.length, topic, Limits.STATE_VALUE));
    }
    return bytes;
  }

  private static byte[] write(ObjectWriter writer, Object value) {
    try {
      return writer.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("state cannot be written: " + e.getOriginalMessage(), e);
    }
  }

  private static <T> T read(ObjectReader reader, Class<T> type, byte[] bytes) {
    try {
      return reader.readValue(bytes, type);
    } catch (IOException e) {
      throw new UncheckedIOException("state cannot be read: " + e.getMessage(), e);
    }
  }

  // Names on disk stay, or a version before this one would not find what this one wrote.
  interface SeverityAsLight {
    @JsonProperty("light")
    Severity severity();
  }

  interface CountsUnwrapped {
    @JsonUnwrapped
    TaskCounts tasks();

    @JsonUnwrapped
    DutyCounts duties();
  }

  private static ObjectMapper mapper() {
    return new ObjectMapper(new CBORFactory())
        .addMixIn(AlertChange.class, SeverityAsLight.class)
        .addMixIn(AlertSnapshot.class, SeverityAsLight.class)
        .addMixIn(UnitTally.class, CountsUnwrapped.class)
        .registerModule(new JavaTimeModule())
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(DeserializationFeature.READ_DATE_TIMESTAMPS_AS_NANOSECONDS)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(SerializationFeature.WRITE_DATE_TIMESTAMPS_AS_NANOSECONDS);
  }
}
