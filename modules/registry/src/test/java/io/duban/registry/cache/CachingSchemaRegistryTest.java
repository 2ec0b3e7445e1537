package io.duban.registry.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.duban.registry.RegistryRefusedException;
import io.duban.registry.RegistryUnavailableException;
import io.duban.registry.SampleSchemas;
import io.duban.registry.SchemaRegistry;
import io.duban.registry.http.HttpRegistrySettings;
import io.duban.registry.http.HttpSchemaRegistry;
import io.duban.registry.http.RetryPolicy;
import io.duban.registry.http.StubRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CachingSchemaRegistryTest {

  private static final String UNKNOWN = "{\"error_code\":40403,\"message\":\"Schema not found\"}";
  private static final String INT = "{\"schema\":\"\\\"int\\\"\"}";

  private final StubRegistry stub = new StubRegistry();

  @AfterEach
  void stopStub() {
    stub.close();
  }

  @Test
  void shouldAskOnceForWhatCannotChange() {
    // Given
    stub.answer(200, "{\"id\":1}").answer(200, INT);
    SchemaRegistry registry = caching(CacheSettings.DEFAULT);

    // When
    for (int time = 0; time < 3; time++) {
      registry.register("s", SampleSchemas.FIRST);
      registry.definition(1);
    }

    // Then
    assertThat(stub.received()).hasSize(2);
  }

  @Test
  void shouldAskForTheLatestAgainAfterItsLifetime() {
    // Given
    stub.answer(200, "{\"subject\":\"s\",\"version\":1,\"id\":1,\"schema\":\"\\\"int\\\"\"}")
        .answer(200, "{\"subject\":\"s\",\"version\":2,\"id\":2,\"schema\":\"\\\"long\\\"\"}");
    SchemaRegistry registry = caching(new CacheSettings(10, Duration.ZERO, Duration.ZERO));
    registry.latest("s");

    // When
    int version = registry.latest("s").version();

    // Then
    assertThat(version).isEqualTo(2);
  }

  @Test
  void shouldKeepTheLatestForItsLifetimeUnlessItRegistersAnother() {
    // Given
    stub.answer(200, "{\"subject\":\"s\",\"version\":1,\"id\":1,\"schema\":\"\\\"int\\\"\"}")
        .answer(200, "{\"id\":2}")
        .answer(200, "{\"subject\":\"s\",\"version\":2,\"id\":2,\"schema\":\"\\\"long\\\"\"}");
    SchemaRegistry registry = caching(CacheSettings.DEFAULT);
    registry.latest("s");
    registry.latest("s");

    // When
    registry.register("s", SampleSchemas.FIRST);

    // Then
    assertThat(registry.latest("s").version()).isEqualTo(2);
    assertThat(stub.received()).hasSize(3);
  }

  @Test
  void shouldRememberAnUnknownIdOnlyForAWhile() {
    // Given
    stub.answer(404, UNKNOWN).answer(200, INT);
    SchemaRegistry patient = caching(CacheSettings.DEFAULT);
    SchemaRegistry forgetful = caching(new CacheSettings(10, Duration.ZERO, Duration.ZERO));

    // When
    assertThatExceptionOfType(RegistryRefusedException.class)
        .isThrownBy(() -> patient.definition(1));

    // Then
    assertThatExceptionOfType(RegistryRefusedException.class)
        .isThrownBy(() -> patient.definition(1));
    assertThat(stub.received()).hasSize(1);
    assertThat(forgetful.definition(1).text()).isEqualTo("\"int\"");
  }

  @Test
  void shouldNotRememberThatTheRegistryWasUnavailable() {
    // Given
    stub.answer(503, "").answer(200, INT);
    SchemaRegistry registry = caching(CacheSettings.DEFAULT);
    assertThatExceptionOfType(RegistryUnavailableException.class)
        .isThrownBy(() -> registry.definition(1));

    // When
    String text = registry.definition(1).text();

    // Then
    assertThat(text).isEqualTo("\"int\"");
  }

  @Test
  void shouldForgetWhatItDeletes() {
    // Given
    stub.answer(200, "{\"id\":1}").answer(200, "[1]").answer(200, "{\"id\":5}");
    SchemaRegistry registry = caching(CacheSettings.DEFAULT);
    registry.register("s", SampleSchemas.FIRST);
    registry.deleteSubject("s", false);

    // When
    int id = registry.register("s", SampleSchemas.FIRST);

    // Then
    assertThat(id).isEqualTo(5);
  }

  private SchemaRegistry caching(CacheSettings settings) {
    HttpRegistrySettings http =
        new HttpRegistrySettings(
            List.of(stub.url()),
            Map.of(),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            new RetryPolicy(0, Duration.ZERO, Duration.ZERO),
            Optional.empty());
    return new CachingSchemaRegistry(new HttpSchemaRegistry(http), settings);
  }
}
