package io.duban.registry.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.duban.registry.Compatibility;
import io.duban.registry.CompatibilityResult;
import io.duban.registry.RegisteredSchema;
import io.duban.registry.RegistryError;
import io.duban.registry.RegistryRefusedException;
import io.duban.registry.SchemaDefinition;
import io.duban.registry.SchemaReference;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpSchemaRegistryTest {

  private final StubRegistry stub = new StubRegistry();
  private final HttpSchemaRegistry registry =
      new HttpSchemaRegistry(HttpRegistrySettings.of(stub.url()));

  @AfterEach
  void stopStub() {
    stub.close();
  }

  @Test
  void shouldSendTheSchemaAndItsReferences() {
    // Given
    stub.answer(200, "{\"id\": 7, \"guid\": \"x\"}");
    SchemaDefinition definition =
        SchemaDefinition.avro("\"int\"", new SchemaReference("a.B", "b-value", 3));

    // When
    int id = registry.register("a value/督办", definition);

    // Then
    assertThat(id).isEqualTo(7);
    StubRegistry.Received received = stub.received().get(0);
    assertThat(received.method()).isEqualTo("POST");
    assertThat(received.uri()).isEqualTo("/subjects/a%20value%2F%E7%9D%A3%E5%8A%9E/versions");
    assertThat(received.body())
        .isEqualTo(
            "{\"schema\":\"\\\"int\\\"\",\"references\":[{\"name\":\"a.B\",\"subject\":\"b-value\",\"version\":3}]}");
    assertThat(received.header("Content-type")).isEqualTo("application/vnd.schemaregistry.v1+json");
  }

  @Test
  void shouldKeepThePathOfTheUrl() {
    // Given
    stub.answer(200, "[]");
    URI prefixed = URI.create(stub.url() + "/apis/ccompat/v7/");

    // When
    new HttpSchemaRegistry(HttpRegistrySettings.of(prefixed)).subjects();

    // Then
    assertThat(stub.received().get(0).uri()).isEqualTo("/apis/ccompat/v7/subjects");
  }

  @Test
  void shouldPassOverUnknownFieldsAndAssumeAvro() {
    // Given
    stub.answer(
        200,
        "{\"subject\":\"s\",\"version\":2,\"id\":9,\"schema\":\"\\\"int\\\"\",\"guid\":\"x\",\"metadata\":{\"a\":[1]},\"references\":null}");

    // When
    RegisteredSchema latest = registry.latest("s");

    // Then
    assertThat(latest).isEqualTo(new RegisteredSchema("s", 2, 9, SchemaDefinition.avro("\"int\"")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"compatibilityLevel\":\"FULL\"}",
        "{\"compatibility\":\"FULL\"}",
        "{\"compatibilityLevel\":\"full\",\"alias\":null}"
      })
  void shouldReadEitherSpellingOfCompatibility(String body) {
    // Given
    stub.answer(200, body);

    // When
    Compatibility compatibility = registry.compatibility();

    // Then
    assertThat(compatibility).isEqualTo(Compatibility.FULL);
  }

  @Test
  void shouldReadWhyASchemaIsIncompatible() {
    // Given
    stub.answer(200, "{\"is_compatible\":false,\"messages\":[\"field age\"]}");

    // When
    CompatibilityResult result = registry.check("s", SchemaDefinition.avro("\"int\""));

    // Then
    assertThat(result.compatible()).isFalse();
    assertThat(result.messages()).containsExactly("field age");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "404 | {\"error_code\":40401,\"message\":\"Subject 's' not found.\"} | SUBJECT_NOT_FOUND | Subject 's' not found.",
        "404 | <html><body>no such page</body></html> | OTHER | no such page",
        "404 | ~~ | OTHER | without a message",
        "401 | Unauthorized | UNAUTHENTICATED | Unauthorized",
        "403 | {} | FORBIDDEN | HTTP 403",
        "409 | {\"error_code\":409,\"message\":\"incompatible\"} | INCOMPATIBLE_SCHEMA | incompatible",
        "302 | ~~ | OTHER | HTTP 302",
        "422 | {\"error_code\":\"42201\",\"message\":null} | INVALID_SCHEMA | HTTP 422"
      })
  void shouldNameWhatARegistryRefuses(
      int status, String body, RegistryError error, String message) {
    // Given
    stub.answer(status, Optional.ofNullable(body).orElse(""));

    // Then
    assertThatExceptionOfType(RegistryRefusedException.class)
        .isThrownBy(() -> registry.latest("s"))
        .withMessageContaining(message)
        .withMessageContaining(stub.url().toString())
        .satisfies(refusal -> assertThat(refusal.error()).isEqualTo(error))
        .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(status));
    assertThat(stub.received()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>welcome</html>", "", "[]", "{\"id\": \"seven\"}", "null"})
  void shouldRefuseAnAnswerThatIsNoRegistrys(String body) {
    // Given
    stub.answer(200, body);

    // Then
    assertThatExceptionOfType(RegistryRefusedException.class)
        .isThrownBy(() -> registry.register("s", SchemaDefinition.avro("\"int\"")))
        .withMessageContaining("no registry's answer");
  }

  @Test
  void shouldFallBackToTheRegistrysLevel() {
    // Given
    stub.answer(404, "{\"error_code\":40408}").answer(200, "{\"compatibilityLevel\":\"NONE\"}");

    // When
    Compatibility compatibility = registry.compatibility("s");

    // Then
    assertThat(compatibility).isEqualTo(Compatibility.NONE);
  }
}
