package io.duban.registry.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.duban.registry.RegistryError;
import io.duban.registry.RegistryRefusedException;
import io.duban.registry.SchemaDefinition;
import io.duban.registry.SchemaParsing;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaBoundsTest {

  private final SchemaParsing parsing =
      new SchemaParsing(
          reference -> {
            throw new AssertionError("refers to nothing");
          });

  static Stream<String> tooLarge() {
    return Stream.of(
        "{\"type\": \"fixed\", \"name\": \"F\", \"size\": 2000000000}",
        record("{\"type\": \"fixed\", \"name\": \"F\", \"size\": 65537}"),
        record(arrays(65)),
        arrays(40_000),
        "[".repeat(100_000),
        record("\"" + "x".repeat(300_000) + "\""),
        fields(5_100),
        "{\"type\": \"enum\", \"name\": \"E\", \"symbols\": [%s]}"
            .formatted(
                IntStream.range(0, 6_000)
                    .mapToObj(i -> "\"S" + i + "\"")
                    .collect(Collectors.joining(", "))));
  }

  @ParameterizedTest
  @MethodSource("tooLarge")
  void shouldRefuseWhatIsTooLarge(String text) {
    assertThatExceptionOfType(RegistryRefusedException.class)
        .isThrownBy(() -> parsing.parse(SchemaDefinition.avro(text)))
        .extracting(RegistryRefusedException::error)
        .isEqualTo(RegistryError.INVALID_SCHEMA);
  }

  @Test
  void shouldSayWhatIsTooLarge() {
    assertThat(SchemaBounds.problem(arrays(200))).hasValueSatisfying(why -> why.contains("nested"));
    assertThat(SchemaBounds.problem("\"[{[{\"".repeat(100))).isEmpty();
  }

  @Test
  void shouldTakeWhatIsLargeButUsual() {
    assertThatNoException()
        .isThrownBy(() -> parsing.parse(SchemaDefinition.avro(record(arrays(40)))));
    assertThatNoException().isThrownBy(() -> parsing.parse(SchemaDefinition.avro(records(500))));
  }

  private static String record(String type) {
    return "{\"type\": \"record\", \"name\": \"R\", \"fields\": [{\"name\": \"f\", \"type\": %s}]}"
        .formatted(type);
  }

  private static String arrays(int depth) {
    return "{\"type\": \"array\", \"items\": ".repeat(depth) + "\"int\"" + "}".repeat(depth);
  }

  private static String fields(int count) {
    return "{\"type\": \"record\", \"name\": \"R\", \"fields\": [%s]}"
        .formatted(
            IntStream.range(0, count)
                .mapToObj(i -> "{\"name\":\"f%d\",\"type\":\"int\"}".formatted(i))
                .collect(Collectors.joining(",")));
  }

  private static String records(int count) {
    return "{\"type\": \"record\", \"name\": \"All\", \"fields\": [%s]}"
        .formatted(
            IntStream.range(0, count)
                .mapToObj(
                    i ->
                        "{\"name\": \"f%1$d\", \"type\": {\"type\": \"record\", \"name\": \"R%1$d\", \"fields\": []}}"
                            .formatted(i))
                .collect(Collectors.joining(", ")));
  }
}
