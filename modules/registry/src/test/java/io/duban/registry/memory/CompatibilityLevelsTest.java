package io.duban.registry.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.duban.registry.Compatibility;
import io.duban.registry.RegistryError;
import io.duban.registry.RegistryRefusedException;
import io.duban.registry.SampleSchemas;
import io.duban.registry.SchemaDefinition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompatibilityLevelsTest {

  private static final SchemaDefinition AGE_AS_TEXT =
      SchemaDefinition.avro(
          """
          {"type": "record", "name": "Person", "namespace": "sample",
           "fields": [{"name": "name", "type": "string"},
                      {"name": "age", "type": "string", "default": ""}]}
          """);

  private final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();

  @ParameterizedTest
  @CsvSource({
    "NONE, true, true",
    "BACKWARD, false, true",
    "BACKWARD_TRANSITIVE, false, true",
    "FORWARD, true, false",
    "FORWARD_TRANSITIVE, true, false",
    "FULL, false, false",
    "FULL_TRANSITIVE, false, false"
  })
  void shouldJudgeAnAddedAndADroppedRequiredField(
      Compatibility level, boolean addingAllowed, boolean droppingAllowed) {
    // Given
    registry.setCompatibility(level);
    registry.register("small", SampleSchemas.FIRST);
    registry.register("large", SampleSchemas.WITH_REQUIRED_AGE);

    // When
    boolean adding = registry.check("small", SampleSchemas.WITH_REQUIRED_AGE).compatible();
    boolean dropping = registry.check("large", SampleSchemas.FIRST).compatible();

    // Then
    assertThat(adding).isEqualTo(addingAllowed);
    assertThat(dropping).isEqualTo(droppingAllowed);
  }

  @ParameterizedTest
  @CsvSource({
    "BACKWARD, true",
    "BACKWARD_TRANSITIVE, false",
    "FORWARD, true",
    "FORWARD_TRANSITIVE, false",
    "FULL, true",
    "FULL_TRANSITIVE, false"
  })
  void shouldLookBeyondTheLatestVersionOnlyWhenTransitive(Compatibility level, boolean allowed) {
    // Given
    registry.setCompatibility(level);
    registry.register("subject", SampleSchemas.WITH_OPTIONAL_AGE);
    registry.register("subject", SampleSchemas.FIRST);

    // When
    boolean compatible = registry.check("subject", AGE_AS_TEXT).compatible();

    // Then
    assertThat(compatible).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({"FULL", "FULL_TRANSITIVE"})
  void shouldTakeOnlyRecordsWhereBothDirectionsAreGuarded(Compatibility level) {
    // Given
    registry.setCompatibility("events-value", level);

    // Then
    for (String text :
        new String[] {"\"int\"", "[\"null\"]", "{\"type\":\"map\",\"values\":\"int\"}"}) {
      assertThatExceptionOfType(RegistryRefusedException.class)
          .isThrownBy(() -> registry.register("events-value", SchemaDefinition.avro(text)))
          .withMessageContaining("records only")
          .extracting(RegistryRefusedException::error)
          .isEqualTo(RegistryError.INVALID_SCHEMA);
    }
  }
}
