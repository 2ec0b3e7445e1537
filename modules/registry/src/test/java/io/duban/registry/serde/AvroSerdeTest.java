package io.duban.registry.serde;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.registry.SchemaDefinition;
import io.duban.registry.memory.InMemorySchemaRegistry;
import io.duban.registry.sample.Mood;
import io.duban.registry.sample.Visit;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AvroSerdeTest {

  private static final String TOPIC = "visits";
  private static final String SUBJECT = "visits-value";

  private final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();

  static Visit visit() {
    return Visit.newBuilder()
        .setPlace("济源")
        .setDay(LocalDate.of(2024, 2, 29))
        .setRecordedAt(Instant.parse("2024-02-29T08:30:00.123Z"))
        .setCost(new BigDecimal("-12.30"))
        .setMood(Mood.GOOD)
        .setRemarks(List.of("晴", "windy"))
        .build();
  }

  @Test
  void shouldGiveAGeneratedRecordBackAsItWas() {
    // Given
    registry.register(SUBJECT, SchemaDefinition.of(Visit.getClassSchema()));
    AvroSerde<Visit> serde = new AvroSerde<>(registry, Visit.class);

    // When
    byte[] bytes = serde.serializer().serialize(TOPIC, visit());

    // Then
    assertThat(serde.deserializer().deserialize(TOPIC, bytes)).isEqualTo(visit());
  }

  @Test
  void shouldWriteAZeroByteAndTheBigEndianIdBeforeTheRecord() {
    // Given
    registry.register("other", SchemaDefinition.avro("\"int\""));
    int id = registry.register(SUBJECT, SchemaDefinition.of(Visit.getClassSchema()));
    AvroSerializer<Visit> serializer = new AvroSerializer<>(registry);

    // When
    byte[] bytes = serializer.serialize(TOPIC, visit());

    // Then
    assertThat(ByteBuffer.wrap(bytes).get()).isZero();
    assertThat(ByteBuffer.wrap(bytes).getInt(1)).isEqualTo(id).isEqualTo(2);
  }

  @Test
  void shouldReadTheClassNamedByTheWriterWhenAskedTo() {
    // Given
    registry.register(SUBJECT, SchemaDefinition.of(Visit.getClassSchema()));
    byte[] bytes = new AvroSerializer<Visit>(registry).serialize(TOPIC, visit());
    AvroDeserializer<Visit> deserializer =
        new AvroDeserializer<>(registry, Map.of("specific.avro.reader", "true"), false);

    // When
    Visit read = deserializer.deserialize(TOPIC, bytes);

    // Then
    assertThat(read).isEqualTo(visit());
  }

  @Test
  void shouldReadTheConfiguredClass() {
    // Given
    registry.register("visits-key", SchemaDefinition.of(Visit.getClassSchema()));
    Map<String, Object> config = Map.of("specific.avro.key.type", Visit.class.getName());
    AvroSerde<Visit> serde = new AvroSerde<>(registry, config, true);

    // When
    byte[] bytes = serde.serializer().serialize(TOPIC, visit());

    // Then
    assertThat(serde.deserializer().deserialize(TOPIC, bytes)).isEqualTo(visit());
  }

  @Test
  void shouldReadGenericRecordsWithRawOrConvertedLogicalTypes() {
    // Given
    registry.register(SUBJECT, SchemaDefinition.of(Visit.getClassSchema()));
    byte[] bytes = new AvroSerializer<Visit>(registry).serialize(TOPIC, visit());
    AvroDeserializer<GenericRecord> converting =
        new AvroDeserializer<>(registry, Map.of("avro.use.logical.type.converters", "true"), false);

    // When
    GenericRecord raw = new AvroDeserializer<GenericRecord>(registry).deserialize(TOPIC, bytes);
    GenericRecord converted = converting.deserialize(TOPIC, bytes);

    // Then
    assertThat(raw.get("day")).isEqualTo((int) visit().getDay().toEpochDay());
    assertThat(raw.get("mood")).hasToString("GOOD");
    assertThat(converted.get("day")).isEqualTo(visit().getDay());
    assertThat(converted.get("cost")).isEqualTo(visit().getCost());
  }

  @Test
  void shouldWriteTheSameBytesForGenericRecordsInEitherForm() {
    // Given
    registry.register(SUBJECT, SchemaDefinition.of(Visit.getClassSchema()));
    byte[] bytes = new AvroSerializer<Visit>(registry).serialize(TOPIC, visit());
    AvroSerializer<GenericRecord> serializer = new AvroSerializer<>(registry);
    AvroDeserializer<GenericRecord> converting =
        new AvroDeserializer<>(registry, Map.of("avro.use.logical.type.converters", "true"), false);
    GenericRecord raw = new AvroDeserializer<GenericRecord>(registry).deserialize(TOPIC, bytes);
    GenericRecord converted = converting.deserialize(TOPIC, bytes);

    // When
    byte[] fromRaw = serializer.serialize(TOPIC, raw);
    byte[] fromConverted = serializer.serialize(TOPIC, converted);

    // Then
    assertThat(fromRaw).isEqualTo(bytes);
    assertThat(fromConverted).isEqualTo(bytes);
  }

  @Test
  void shouldReadAnOlderVersionWithTheReadersDefaults() {
    // Given
    Schema older =
        new Schema.Parser()
            .parse(
                """
                {"type": "record", "name": "Visit", "namespace": "io.duban.registry.sample", "fields": [
                  {"name": "place", "type": "string"},
                  {"name": "weather", "type": "string"},
                  {"name": "recordedAt", "type": {"type": "long", "logicalType": "timestamp-millis"}},
                  {"name": "day", "type": {"type": "int", "logicalType": "date"}}]}
                """);
    registry.register(SUBJECT, SchemaDefinition.of(older));
    GenericRecord old =
        new GenericRecordBuilder(older)
            .set("place", "开封")
            .set("weather", "rain")
            .set("day", 19_000)
            .set("recordedAt", 1_700_000_000_000L)
            .build();
    byte[] bytes = new AvroSerializer<GenericRecord>(registry).serialize(TOPIC, old);

    // When
    Visit read = new AvroDeserializer<>(registry, Visit.class).deserialize(TOPIC, bytes);

    // Then
    assertThat(read.getPlace()).isEqualTo("开封");
    assertThat(read.getDay()).isEqualTo(LocalDate.ofEpochDay(19_000));
    assertThat(read.getMood()).isEqualTo(Mood.UNKNOWN);
    assertThat(read.getRemarks()).isEmpty();
  }

  @Test
  void shouldReadGenericRecordsAsTheGivenSchema() {
    // Given
    registry.register(SUBJECT, SchemaDefinition.of(Visit.getClassSchema()));
    byte[] bytes = new AvroSerializer<Visit>(registry).serialize(TOPIC, visit());
    Schema reader =
        new Schema.Parser()
            .parse(
                """
                {"type": "record", "name": "Visit", "fields": [
                  {"name": "height", "type": "double", "default": 1.5}, {"name": "place", "type": "string"}]}
                """);

    // When
    GenericRecord read = AvroDeserializer.readingAs(registry, reader).deserialize(TOPIC, bytes);

    // Then
    assertThat(read.getSchema()).isEqualTo(reader);
    assertThat(read.get("place")).hasToString("济源");
    assertThat(read.get("height")).isEqualTo(1.5);
  }

  static List<Object> primitives() {
    return List.of("text", 1, 2L, true, 1.5f, 2.5, new byte[] {1, 2});
  }

  @ParameterizedTest
  @MethodSource("primitives")
  void shouldGivePrimitivesBackAsTheyWere(Object value) {
    // Given
    AvroSerde<Object> serde =
        new AvroSerde<>(registry, Map.of("auto.register.schemas", "true"), true);

    // When
    byte[] bytes = serde.serializer().serialize(TOPIC + value.getClass().getName(), value);

    // Then
    assertThat(serde.deserializer().deserialize(TOPIC, bytes)).isEqualTo(value);
  }

  @Test
  void shouldLeaveNullAlone() {
    // Given
    AvroSerde<GenericData.Record> serde = new AvroSerde<>(registry);

    // When
    byte[] bytes = serde.serializer().serialize(TOPIC, null);

    // Then
    assertThat(bytes).isNull();
    assertThat(serde.deserializer().deserialize(TOPIC, null)).isNull();
  }

  @Test
  void shouldWorkFromAConfigurationAlone() {
    // Given
    Map<String, Object> config =
        Map.of(
            "schema.registry.url", "mock://" + getClass().getSimpleName(),
            "auto.register.schemas", true,
            "specific.avro.reader", true);
    AvroSerde<Visit> writing = new AvroSerde<>();
    AvroSerde<Visit> reading = new AvroSerde<>();
    writing.configure(config, false);
    reading.configure(config, false);

    // When
    byte[] bytes = writing.serializer().serialize(TOPIC, visit());

    // Then
    assertThat(reading.deserializer().deserialize(TOPIC, bytes)).isEqualTo(visit());
  }
}
