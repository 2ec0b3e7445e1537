package io.duban.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReporterConnectionTest {

  @ParameterizedTest
  @MethodSource("wrongSettings")
  void shouldRefuseSettingsThatCannotBeUsed(
      UnaryOperator<ProgressReporter.Builder> change, String words) {
    // Given
    ProgressReporter.Builder builder = change.apply(ProgressReporter.forUnit("gxj"));

    // When
    Throwable thrown = catchThrowable(builder::build);

    // Then
    assertThat(thrown).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(words);
  }

  static Stream<Arguments> wrongSettings() {
    return Stream.of(
        wrong(builder -> builder.registry("mock://a"), "bootstrap(\"host:port\")"),
        wrong(builder -> builder.bootstrap("localhost:9092"), "registry(\"http://host:port\")"),
        wrong(builder -> good(builder).timeout(Duration.ZERO), "timeout must be from PT0.1S"),
        wrong(builder -> good(builder).property("acks", "1"), "property acks cannot be set"),
        wrong(
            builder -> good(builder).properties(Map.of("max.block.ms", 1)),
            "property max.block.ms cannot be set: use timeout"),
        wrong(builder -> good(builder).bootstrap("no port"), "bootstrap.servers"),
        wrong(builder -> good(builder).registry("nonsense"), "schema.registry.url"),
        wrong(builder -> good(builder).property("linger.ms", "soon"), "linger.ms"));
  }

  @Test
  void shouldRefuseAUnitThatCannotBe() {
    // Given
    String unit = "../gxj";

    // When
    Throwable thrown = catchThrowable(() -> ProgressReporter.forUnit(unit));

    // Then
    assertThat(thrown)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not a unit id: \"../gxj\"");
  }

  @Test
  void shouldKeepWhatAReceiptRestsOnAndBoundWhatBlocks() {
    // Given
    Map<String, Object> properties = Map.of("linger.ms", 20, "security.protocol", "SASL_SSL");

    // When
    Map<String, Object> settings =
        new ReporterConnection(
                "gxj", "b:1", "mock://a", null, null, properties, Duration.ofSeconds(8), false)
            .producerSettings();

    // Then
    assertThat(settings)
        .containsEntry("acks", "all")
        .containsEntry("enable.idempotence", true)
        .containsEntry("max.block.ms", 4_000)
        .containsEntry("delivery.timeout.ms", 8_000)
        .containsEntry("linger.ms", 20)
        .containsEntry("security.protocol", "SASL_SSL");
  }

  private static ProgressReporter.Builder good(ProgressReporter.Builder builder) {
    return builder.bootstrap("localhost:9092").registry("mock://a");
  }

  private static Arguments wrong(UnaryOperator<ProgressReporter.Builder> change, String words) {
    return Arguments.of(change, words);
  }
}
