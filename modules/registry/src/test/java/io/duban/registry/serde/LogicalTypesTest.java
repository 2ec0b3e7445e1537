package io.duban.registry.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.duban.registry.Compatibility;
import io.duban.registry.CompatibilityResult;
import io.duban.registry.ReadingConflicts;
import io.duban.registry.RegistryRefusedException;
import io.duban.registry.SchemaDefinition;
import io.duban.registry.memory.InMemorySchemaRegistry;
import java.math.BigDecimal;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same bytes must not be read as another value than was written. */
class LogicalTypesTest {
  private static final String TOPIC = "costs";
  private static final String SUBJECT = "costs-value";
  private static final String CENTS = type("bytes", "decimal", ", \"precision\": 9, \"scale\": 2");
  private static final String FINER = type("bytes", "decimal", ", \"precision\": 9, \"scale\": 4");
  private static final String MILLIS = type("long", "timestamp-millis", "");
  private static final String MICROS = type("long", "timestamp-micros", "");

  private final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "bytes | decimal | , \"precision\": 9, \"scale\": 2 | bytes | decimal | , \"precision\": 9, \"scale\": 4",
        "bytes | decimal | , \"precision\": 9 | bytes | decimal | , \"precision\": 9, \"scale\": 1",
        "long | timestamp-millis | `` | long | timestamp-micros | ``",
        "long | timestamp-millis | `` | long | timestamp-nanos | ``",
        "long | local-timestamp-micros | `` | long | local-timestamp-millis | ``",
        "long | timestamp-millis | `` | long | local-timestamp-millis | ``",
        "int | date | `` | int | time-millis | ``",
        "int | time-millis | `` | long | time-micros | ``",
        "int | date | `` | long | timestamp-millis | ``"
      })
  void shouldRefuseAnotherMeaningOfTheSameBytes(
      String base, String before, String detail, String newBase, String after, String newDetail) {
    // Given
    registry.setCompatibility(Compatibility.BACKWARD);
    registry.register(SUBJECT, definition(type(base, before, detail)));

    // When
    CompatibilityResult result =
        registry.check(SUBJECT, definition(type(newBase, after, newDetail)));

    // Then
    assertThat(result.compatible()).isFalse();
    assertThat(result.messages()).first().asString().contains("LOGICAL_TYPE_MISMATCH at /cost");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[\"null\", %s]",
        "[\"string\", %s]",
        "{\"type\": \"array\", \"items\": %s}",
        "{\"type\": \"map\", \"values\": [\"null\", %s]}",
        "{\"type\": \"record\", \"name\": \"Inner\", \"fields\": [{\"name\": \"x\", \"type\": %s}, {\"name\": \"next\", \"type\": [\"null\", \"Inner\"]}]}"
      })
  void shouldFindItWhereverItIs(String around) {
    for (String[] pair : new String[][] {{CENTS, FINER}, {MILLIS, MICROS}}) {
      // When
      var conflicts =
          ReadingConflicts.of(schema(around.formatted(pair[0])), schema(around.formatted(pair[1])));

      // Then
      assertThat(conflicts).hasSize(1);
    }
  }

  @Test
  void shouldTakeWhatMeansTheSame() {
    // Given
    String wider = type("bytes", "decimal", ", \"precision\": 12, \"scale\": 2");

    // When / Then
    assertThat(ReadingConflicts.of(schema(wider), schema(CENTS))).isEmpty();
    assertThat(ReadingConflicts.of(schema(MILLIS), schema("\"long\""))).isEmpty();
    assertThat(ReadingConflicts.of(schema("[\"null\", " + MILLIS + "]"), schema(MILLIS))).isEmpty();
  }

  @Test
  void shouldNotWriteAnotherValueUnderTheLatestVersion() {
    // Given
    register(CENTS, FINER);
    Map<String, Object> latest =
        Map.of("auto.register.schemas", "false", "use.latest.version", "true");
    AvroSerializer<GenericRecord> serializer = new AvroSerializer<>(registry, latest, false);

    // When / Then
    assertThatExceptionOfType(UnencodableException.class)
        .isThrownBy(() -> serializer.serialize(TOPIC, cost(CENTS)))
        .withMessageContaining("written as decimal with the scale 2, read as decimal with the");
  }

  @Test
  void shouldNotReadAnotherValue() {
    // Given
    register(CENTS, FINER);
    byte[] bytes = new AvroSerializer<GenericRecord>(registry).serialize(TOPIC, cost(CENTS));
    Map<String, Object> converting = Map.of("avro.use.logical.type.converters", "true");
    AvroDeserializer<GenericRecord> same = new AvroDeserializer<>(registry, converting, false);
    ReaderTarget other = new ReaderTarget(schema(FINER), DataModels.forGenericReading(true));

    // When / Then
    assertThat(same.deserialize(TOPIC, bytes).get("cost")).isEqualTo(new BigDecimal("12.34"));
    assertThatExceptionOfType(UndecodableException.class)
        .isThrownBy(() -> new RecordDecoder(schema(CENTS), other))
        .satisfies(
            e -> assertThat(e.reason()).isEqualTo(UndecodableException.Reason.INCOMPATIBLE_SCHEMA));
  }

  @Test
  void shouldRefuseToRegisterIt() {
    // Given
    registry.setCompatibility(Compatibility.FULL_TRANSITIVE);
    registry.register(SUBJECT, definition(CENTS));

    // When / Then
    assertThatExceptionOfType(RegistryRefusedException.class)
        .isThrownBy(() -> registry.register(SUBJECT, definition(FINER)));
  }

  private void register(String... types) {
    registry.setCompatibility(Compatibility.NONE);
    for (String type : types) {
      registry.register(SUBJECT, definition(type));
    }
  }

  private static GenericRecord cost(String type) {
    GenericData.Record cost = new GenericData.Record(schema(type));
    cost.put("cost", new BigDecimal("12.34"));
    return cost;
  }

  private static Schema schema(String type) {
    return new Schema.Parser().parse(definition(type).text());
  }

  private static SchemaDefinition definition(String type) {
    return SchemaDefinition.avro(
        """
        {"type": "record", "name": "Cost", "namespace": "sample",
         "fields": [{"name": "cost", "type": %s}]}
        """
            .formatted(type));
  }

  private static String type(String base, String logical, String detail) {
    return "{\"type\": \"%s\", \"logicalType\": \"%s\"%s}"
        .formatted(base, logical, detail == null ? "" : detail);
  }
}
