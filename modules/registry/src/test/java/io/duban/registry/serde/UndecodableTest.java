package io.duban.registry.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.duban.registry.RegistryUnavailableException;
import io.duban.registry.SchemaDefinition;
import io.duban.registry.http.HttpRegistrySettings;
import io.duban.registry.http.HttpSchemaRegistry;
import io.duban.registry.http.RetryPolicy;
import io.duban.registry.memory.InMemorySchemaRegistry;
import io.duban.registry.memory.RegistryChange.VersionAdded;
import io.duban.registry.memory.RegistryJournal;
import io.duban.registry.sample.Visit;
import io.duban.registry.serde.UndecodableException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class UndecodableTest {

  private static final String TOPIC = "visits";
  private static final int HUGE = 2_000_000_000;

  private final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();
  private final AvroDeserializer<Object> deserializer = new AvroDeserializer<>(registry);

  @Test
  void shouldRefuseBytesOfAnotherFormat() {
    assertReason(Reason.NOT_AVRO_WIRE_FORMAT, new byte[0]);
    assertReason(Reason.NOT_AVRO_WIRE_FORMAT, new byte[] {0, 0, 0, 1});
    assertReason(Reason.NOT_AVRO_WIRE_FORMAT, "{\"place\": 1}".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void shouldRefuseAnIdTheRegistryDoesNotKnow() {
    assertReason(Reason.UNKNOWN_SCHEMA_ID, bytes(77, 1));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void shouldRefuseASchemaNamedByAHeader(boolean isKey) {
    // Given
    AvroDeserializer<Object> configured = new AvroDeserializer<>(registry, Map.of(), isKey);
    String header = isKey ? "__key_schema_id" : "__value_schema_id";
    RecordHeaders headers = new RecordHeaders();
    headers.add(header, new byte[17]);

    // Then
    assertThatExceptionOfType(UndecodableException.class)
        .isThrownBy(() -> configured.deserialize(TOPIC, headers, bytes(1, 1)))
        .withMessageContaining(header)
        .extracting(UndecodableException::reason)
        .isEqualTo(Reason.HEADER_MODE);
  }

  @Test
  void shouldRefuseTruncatedAndTrailingBytes() {
    // Given
    registry.register("visits-value", SchemaDefinition.of(Visit.getClassSchema()));
    byte[] good = new AvroSerializer<Visit>(registry).serialize(TOPIC, AvroSerdeTest.visit());

    // Then
    for (int length = WireFormat.PREFIX_LENGTH; length < good.length; length++) {
      assertReason(Reason.MALFORMED_PAYLOAD, Arrays.copyOf(good, length));
    }
    assertReason(Reason.MALFORMED_PAYLOAD, Arrays.copyOf(good, good.length + 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"string\"",
        "\"bytes\"",
        "{\"type\": \"array\", \"items\": \"int\"}",
        "{\"type\": \"array\", \"items\": \"null\"}",
        "{\"type\": \"map\", \"values\": \"null\"}",
        "{\"type\": \"array\", \"items\": {\"type\": \"record\", \"name\": \"Empty\", \"fields\":"
            + " []}}"
      })
  void shouldRefuseHugeLengthsWithoutTheMemoryForThem(String schema) {
    // Given
    int id = registry.register("huge-value", SchemaDefinition.avro(schema));

    // Then
    assertReason(Reason.MALFORMED_PAYLOAD, bytes(id, HUGE, 0));
  }

  @Test
  void shouldRefuseHugeLengthsInAFieldThatTheReaderSkips() {
    // Given
    int id =
        registry.register(
            "skipped-value",
            SchemaDefinition.avro(
                """
                {"type": "record", "name": "Visit", "fields": [
                  {"name": "nothing", "type": {"type": "array", "items": "null"}}, {"name": "place", "type": "string"}]}
                """));
    var reader =
        SchemaDefinition.avro(
            "{\"type\": \"record\", \"name\": \"Visit\", \"fields\": [{\"name\": \"place\","
                + " \"type\": \"string\"}]}");
    var reading = AvroDeserializer.readingAs(registry, new Schema.Parser().parse(reader.text()));

    // Then
    assertThatExceptionOfType(UndecodableException.class)
        .isThrownBy(() -> reading.deserialize(TOPIC, bytes(id, Long.MAX_VALUE - 8, 0, 0)));
  }

  @Test
  void shouldRefuseBytesThatNestTooDeeply() {
    // Given
    int id =
        registry.register(
            "deep-value",
            SchemaDefinition.avro(
                "{\"type\": \"record\", \"name\": \"Node\", \"fields\": [{\"name\": \"next\","
                    + " \"type\": [\"null\", \"Node\"]}]}"));
    long[] deep = new long[1_000_000];
    Arrays.fill(deep, 1);

    // Then
    assertReason(Reason.MALFORMED_PAYLOAD, bytes(id, deep));
  }

  @Test
  void shouldRefuseAnotherRecordThanExpectedAlthoughItsFieldsAgree() {
    // Given
    String fields = "[{\"name\": \"place\", \"type\": \"string\"}]";
    String record = "{\"type\": \"record\", \"name\": \"%s\", \"fields\": %s}";
    int id =
        registry.register("other-value", SchemaDefinition.avro(record.formatted("Order", fields)));
    Schema visit = new Schema.Parser().parse(record.formatted("Visit", fields));

    // Then
    assertReason(
        AvroDeserializer.readingAs(registry, visit), Reason.INCOMPATIBLE_SCHEMA, bytes(id, 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"string\"",
        "{\"type\": \"fixed\", \"name\": \"F\", \"size\": 4}",
        "[\"null\", {\"type\": \"record\", \"name\": \"Visit\", \"fields\": []}]"
      })
  void shouldRefuseWhatIsNoRecordWhereOneIsExpected(String schema) {
    // Given
    int id = registry.register("other-value", SchemaDefinition.avro(schema));

    // Then
    assertReason(
        new AvroDeserializer<>(registry, Visit.class), Reason.INCOMPATIBLE_SCHEMA, bytes(id, 0, 0));
  }

  @Test
  void shouldRefuseASchemaOfWhichNineBytesTakeTwoGigabytes() {
    // Given
    String fixed = "{\"type\": \"fixed\", \"name\": \"F\", \"size\": 2000000000}";
    InMemorySchemaRegistry careless =
        new InMemorySchemaRegistry(
            List.of(new VersionAdded("old-value", 1, 1, SchemaDefinition.avro(fixed))),
            RegistryJournal.NONE);

    // Then
    assertReason(new AvroDeserializer<>(careless), Reason.UNUSABLE_SCHEMA, bytes(1, 0));
    assertReason(
        new AvroDeserializer<>(careless, Visit.class), Reason.UNUSABLE_SCHEMA, bytes(1, 0));
  }

  @Test
  void shouldRefuseABlockThatIsSkippedFurtherThanItIsRead() {
    // Given
    int id =
        registry.register(
            "block-value", SchemaDefinition.avro("{\"type\": \"array\", \"items\": \"null\"}"));

    // Then
    assertReason(Reason.MALFORMED_PAYLOAD, bytes(id, -2, 7, 0));
    assertThat(deserializer.deserialize(TOPIC, bytes(id, -2, 0, 0)))
        .isEqualTo(Arrays.asList(null, null));
  }

  @Test
  void shouldRefuseASchemaTheReaderCannotRead() {
    // Given
    int id =
        registry.register(
            "other-value",
            SchemaDefinition.avro(
                "{\"type\": \"record\", \"name\": \"Visit\", \"fields\": [{\"name\": \"place\","
                    + " \"type\": \"string\"}]}"));
    AvroDeserializer<Visit> expecting = new AvroDeserializer<>(registry, Visit.class);

    // Then
    assertReason(expecting, Reason.INCOMPATIBLE_SCHEMA, bytes(id, 0));
  }

  @Test
  void shouldRefuseARecordWithoutAClass() {
    // Given
    int id =
        registry.register(
            "other-value",
            SchemaDefinition.avro("{\"type\": \"record\", \"name\": \"Unheard\", \"fields\": []}"));
    AvroDeserializer<Object> specific =
        new AvroDeserializer<>(registry, Map.of("specific.avro.reader", true), false);

    // Then
    assertReason(specific, Reason.UNKNOWN_CLASS, bytes(id));
  }

  @Test
  void shouldNotBlameTheBytesWhenTheRegistryCannotBeReached() {
    // Given
    HttpSchemaRegistry unreachable =
        new HttpSchemaRegistry(
            new HttpRegistrySettings(
                List.of(URI.create("http://127.0.0.1:1")),
                Map.of(),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                new RetryPolicy(0, Duration.ZERO, Duration.ZERO),
                Optional.empty()));
    AvroDeserializer<Object> reading = new AvroDeserializer<>(unreachable);

    // Then
    assertThatExceptionOfType(RegistryUnavailableException.class)
        .isThrownBy(() -> reading.deserialize(TOPIC, bytes(1, 1)));
  }

  @Test
  void shouldReadAnIdOnceTheRegistryKnowsIt() {
    // Given
    byte[] record = bytes(1, 21);
    assertReason(Reason.UNKNOWN_SCHEMA_ID, record);

    // When
    registry.register("late-value", SchemaDefinition.avro("\"int\""));

    // Then
    assertThat(deserializer.deserialize(TOPIC, record)).isEqualTo(21);
  }

  private void assertReason(Reason reason, byte[] record) {
    assertReason(deserializer, reason, record);
  }

  private static void assertReason(AvroDeserializer<?> reading, Reason reason, byte[] record) {
    assertThatExceptionOfType(UndecodableException.class)
        .isThrownBy(() -> reading.deserialize(TOPIC, record))
        .extracting(UndecodableException::reason)
        .isEqualTo(reason);
  }

  private static byte[] bytes(int schemaId, long... numbers) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.write(ByteBuffer.allocate(WireFormat.PREFIX_LENGTH).putInt(1, schemaId).array());
      BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
      for (long number : numbers) {
        encoder.writeLong(number);
      }
      encoder.flush();
      return out.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
