package io.duban.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.registry.bounds.PayloadBounds;
import io.duban.registry.bounds.SchemaBounds;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlainSchemasTest {

  static Stream<Class<? extends SpecificRecord>> events() {
    return Topics.ALL.stream()
        .<Class<? extends SpecificRecord>>flatMap(topic -> topic.values().stream())
        .distinct();
  }

  /** A schema that is not costs each of its records a second walk. */
  @ParameterizedTest
  @MethodSource("events")
  void shouldBeReadWithoutASecondWalk(Class<? extends SpecificRecord> event) {
    // Given
    Schema schema = SpecificData.get().getSchema(event);

    // Then
    assertThat(SchemaBounds.problem(schema)).isEmpty();
    assertThat(PayloadBounds.of(schema, schema).arePlain()).isTrue();
  }
}
