package io.duban.embedded.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.duban.registry.Compatibility;
import io.duban.registry.SchemaDefinition;
import io.duban.registry.SchemaRegistry;
import io.duban.registry.http.HttpRegistrySettings;
import io.duban.registry.http.HttpSchemaRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryEndpointTest {

  private static final SchemaDefinition INT = SchemaDefinition.avro("\"int\"");
  private static final SchemaDefinition LONG = SchemaDefinition.avro("\"long\"");

  @TempDir private Path directory;
  private RegistryEndpoint endpoint = RegistryEndpoint.start(RegistryEndpointSettings.inMemory());

  @AfterEach
  void stop() {
    endpoint.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET | / | | 200 | {}",
        "GET | /schemas/types | | 200 | [`AVRO`]",
        "GET | /mode | | 200 | {`mode`:`READWRITE`}",
        "GET | /config | | 200 | {`compatibilityLevel`:`BACKWARD`}",
        "GET | /subjects | | 200 | [`visits-value`]",
        "GET | /subjects/visits-value/versions | | 200 | [1]",
        "GET | /subjects/visits-value/versions/latest | | 200 | {`schema`:`\\\"int\\\"`,`subject`:`visits-value`,`version`:1,`id`:1}",
        "GET | /subjects/visits-value/versions/-1/schema | | 200 | `int`",
        "GET | /subjects/visits-value/versions/1/referencedby | | 200 | []",
        "GET | /schemas/ids/1 | | 200 | {`schema`:`\\\"int\\\"`}",
        "GET | /schemas/ids/1/subjects | | 200 | [`visits-value`]",
        "GET | /schemas/ids/1/versions | | 200 | [{`subject`:`visits-value`,`version`:1}]",
        "POST | /subjects/visits-value/versions | {`schema`:`\\\"int\\\"`,`unheard`:1} | 200 | {`id`:1}",
        "POST | /compatibility/subjects/visits-value/versions/latest | {`schema`:`\\\"long\\\"`} | 200 | {`is_compatible`:true}",
        "PUT | /config/visits-value | {`compatibilityLevel`:`full`} | 200 | {`compatibility`:`FULL`}"
      })
  void shouldAnswerAsTheProtocolSays(
      String method, String path, String body, int status, String answer) throws Exception {
    // Given
    endpoint.registry().register("visits-value", INT);

    // When
    HttpResponse<String> response = send(method, path, body);

    // Then
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(json(response.body())).isEqualTo(json(answer.replace('`', '"')));
    assertThat(response.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/vnd.schemaregistry.v1+json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET | /nothing/here | | 404 | 404",
        "GET | /subjects/none/versions | | 404 | 40401",
        "GET | /subjects/visits-value/versions/2 | | 404 | 40402",
        "GET | /subjects/visits-value/versions/zero | | 422 | 42202",
        "GET | /schemas/ids/99 | | 404 | 40403",
        "GET | /config/visits-value | | 404 | 40408",
        "POST | /subjects/visits-value/versions | {`schema`:`\\\"string\\\"`} | 409 | 409",
        "POST | /subjects/visits-value/versions | {`schema`:`nonsense`} | 422 | 42201",
        "POST | /subjects/visits-value/versions | {} | 422 | 42201",
        "POST | /subjects/visits-value/versions | {`schema`:`{}`,`schemaType`:`JSON`} | 422 | 42201",
        "POST | /subjects/visits-value/versions | rubbish | 400 | 400",
        "PUT | /config | {`compatibility`:`SOMETIMES`} | 422 | 42203",
        "DELETE | /subjects/visits-value?permanent=true | | 404 | 40405"
      })
  void shouldRefuseAsTheProtocolSays(String method, String path, String body, int status, int code)
      throws Exception {
    // Given
    endpoint.registry().register("visits-value", INT);

    // When
    HttpResponse<String> response = send(method, path, body);

    // Then
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(json(response.body()).path("error_code").asInt()).isEqualTo(code);
    assertThat(json(response.body()).path("message").asText()).isNotBlank();
  }

  @Test
  void shouldTakeSubjectsOfUnusualCharacters() {
    // Given
    String subject = "a b 督办?&+;.value";

    // When
    try (SchemaRegistry client = client()) {
      client.register(subject, INT);

      // Then
      assertThat(client.latest(subject).subject()).isEqualTo(subject);
      assertThat(endpoint.registry().subjects()).containsExactly(subject);
    }
  }

  @Test
  void shouldKeepItsSchemasAcrossARestart() {
    // Given
    Path file = directory.resolve("schemas.jsonl");
    restart(RegistryEndpointSettings.keptIn(file, 0));
    endpoint.registry().register("visits-value", INT);
    endpoint.registry().register("visits-value", LONG);
    endpoint.registry().setCompatibility(Compatibility.FULL);

    // When
    restart(RegistryEndpointSettings.keptIn(file, 0));

    // Then
    try (SchemaRegistry client = client()) {
      assertThat(client.versions("visits-value")).containsExactly(1, 2);
      assertThat(client.definition(2)).isEqualTo(LONG);
      assertThat(client.compatibility()).isEqualTo(Compatibility.FULL);
    }
  }

  @Test
  void shouldSayThatAPortIsTaken() {
    // Given
    int taken = endpoint.url().getPort();

    // When
    var settings =
        new RegistryEndpointSettings("127.0.0.1", taken, Optional.empty(), Optional.empty());

    // Then
    assertThatThrownBy(() -> RegistryEndpoint.start(settings))
        .hasMessageContaining("127.0.0.1:" + taken)
        .hasMessageContaining("taken");
  }

  private void restart(RegistryEndpointSettings settings) {
    endpoint.close();
    endpoint = RegistryEndpoint.start(settings);
  }

  private SchemaRegistry client() {
    return new HttpSchemaRegistry(HttpRegistrySettings.of(endpoint.url()));
  }

  private HttpResponse<String> send(String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(endpoint.url() + path))
            .method(
                method,
                body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(body.replace('`', '"')))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  private static JsonNode json(String text) throws IOException {
    return new JsonMapper().readTree(text);
  }
}
