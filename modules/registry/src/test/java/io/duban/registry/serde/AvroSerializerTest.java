package io.duban.registry.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duban.registry.Compatibility;
import io.duban.registry.SchemaDefinition;
import io.duban.registry.memory.InMemorySchemaRegistry;
import io.duban.registry.serde.UnencodableException.Reason;
import java.time.LocalDate;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AvroSerializerTest {

  private static final Schema SHORT =
      parse("{\"name\": \"b\", \"type\": \"string\"}, {\"name\": \"a\", \"type\": \"int\"}");
  private static final Schema LONG =
      parse(
          "{\"name\": \"a\", \"type\": \"long\"}, {\"name\": \"b\", \"type\": \"string\"}, {\"name\": \"c\", \"type\": \"int\", \"default\": 5}");

  private final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();

  @Test
  void shouldRefuseASchemaThatNobodyRegistered() {
    assertReason(Reason.SCHEMA_NOT_REGISTERED, Map.of(), record(SHORT));
    assertThat(registry.subjects()).isEmpty();
  }

  @Test
  void shouldRefuseASchemaThatTheSubjectCannotTake() {
    // Given
    registry.register("t-value", SchemaDefinition.of(LONG));

    // Then
    assertReason(
        Reason.INCOMPATIBLE_SCHEMA,
        Map.of("auto.register.schemas", true),
        new GenericRecordBuilder(parse("{\"name\": \"d\", \"type\": \"int\"}"))
            .set("d", 1)
            .build());
  }

  @Test
  void shouldRefuseASchemaThatTheLatestCannotRead() {
    // Given
    registry.setCompatibility(Compatibility.NONE);
    registry.register("t-value", SchemaDefinition.avro("\"int\""));

    // Then
    assertReason(Reason.INCOMPATIBLE_SCHEMA, Map.of("use.latest.version", true), record(SHORT));
  }

  @Test
  void shouldRefuseARecordThatDoesNotFollowItsSchema() {
    // Given
    GenericRecord wrong = new GenericData.Record(SHORT);
    wrong.put("a", "not a number");

    // Then
    assertReason(Reason.INVALID_RECORD, Map.of("auto.register.schemas", true), wrong);
  }

  @Test
  void shouldRefuseAValueThatAvroDoesNotKnow() {
    assertReason(Reason.UNSUPPORTED_TYPE, Map.of(), LocalDate.EPOCH);
  }

  @Test
  void shouldConvertARecordToTheLatestVersion() {
    // Given
    registry.register("t-value", SchemaDefinition.of(SHORT));
    int latest = registry.register("t-value", SchemaDefinition.of(LONG));

    // When
    byte[] bytes = serializer(Map.of("use.latest.version", true)).serialize("t", record(SHORT));

    // Then
    assertThat(WireFormat.schemaId(bytes)).isEqualTo(latest);
    GenericRecord read = new AvroDeserializer<GenericRecord>(registry).deserialize("t", bytes);
    assertThat(read.get("a")).isEqualTo(3L);
    assertThat(read.get("b")).hasToString("bee");
    assertThat(read.get("c")).isEqualTo(5);
  }

  @Test
  void shouldFollowTheLatestVersionWhenItsLifetimeIsOver() {
    // Given
    AvroSerializer<Object> serializer =
        serializer(Map.of("use.latest.version", true, "latest.cache.ttl.sec", 0));
    registry.register("t-value", SchemaDefinition.of(SHORT));
    serializer.serialize("t", record(SHORT));
    int latest = registry.register("t-value", SchemaDefinition.of(LONG));

    // When
    byte[] bytes = serializer.serialize("t", record(SHORT));

    // Then
    assertThat(WireFormat.schemaId(bytes)).isEqualTo(latest);
  }

  @ParameterizedTest
  @CsvSource({
    "io.duban.registry.serde.TopicNameStrategy, false, t-value",
    "io.duban.registry.serde.TopicNameStrategy, true, t-key",
    "io.duban.registry.serde.RecordNameStrategy, false, sample.Row",
    "io.duban.registry.serde.TopicRecordNameStrategy, true, t-sample.Row",
    "io.confluent.kafka.serializers.subject.TopicNameStrategy, true, t-key",
    "io.confluent.kafka.serializers.subject.RecordNameStrategy, true, sample.Row",
    "io.confluent.kafka.serializers.subject.TopicRecordNameStrategy, false, t-sample.Row"
  })
  void shouldNameTheSubjectByTheConfiguredStrategy(String name, boolean isKey, String subject) {
    // Given
    String key = (isKey ? "key" : "value") + ".subject.name.strategy";
    Map<String, Object> config = Map.of("auto.register.schemas", "true", key, name);

    // When
    new AvroSerializer<>(registry, config, isKey).serialize("t", record(SHORT));

    // Then
    assertThat(registry.subjects()).containsExactly(subject);
  }

  @Test
  void shouldAskToBeConfigured() {
    assertThatThrownBy(() -> new AvroSerializer<>().serialize("t", 1))
        .hasMessageContaining("configure");
    assertThatThrownBy(() -> new AvroDeserializer<>().deserialize("t", new byte[9]))
        .hasMessageContaining("configure");
  }

  private void assertReason(Reason reason, Map<String, Object> config, Object value) {
    AvroSerializer<Object> serializer = serializer(config);
    assertThatExceptionOfType(UnencodableException.class)
        .isThrownBy(() -> serializer.serialize("t", value))
        .extracting(UnencodableException::reason)
        .isEqualTo(reason);
  }

  private AvroSerializer<Object> serializer(Map<String, Object> config) {
    return new AvroSerializer<>(registry, config, false);
  }

  private static GenericRecord record(Schema schema) {
    return new GenericRecordBuilder(schema).set("a", 3).set("b", "bee").build();
  }

  private static Schema parse(String fields) {
    return new Schema.Parser()
        .parse(
            "{\"type\": \"record\", \"name\": \"Row\", \"namespace\": \"sample\", \"fields\": ["
                + fields
                + "]}");
  }
}
