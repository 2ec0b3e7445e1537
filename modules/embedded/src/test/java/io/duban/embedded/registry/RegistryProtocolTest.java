package io.duban.embedded.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.duban.registry.Compatibility;
import io.duban.registry.SchemaDefinition;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Confluent's registry answers, too. */
class RegistryProtocolTest {

  private static final String RECORD = "{\"type\":\"record\",\"name\":\"Visit\",\"fields\":[%s]}";
  private static final SchemaDefinition FIRST = SchemaDefinition.avro(RECORD.formatted(""));
  private static final SchemaDefinition SECOND =
      SchemaDefinition.avro(RECORD.formatted("{\"name\":\"n\",\"type\":\"int\",\"default\":0}"));
  private static final String GONE_SCHEMA =
      "{`schema`:`{\\\"type\\\":\\\"record\\\",\\\"name\\\":\\\"Gone\\\",\\\"fields\\\":[]}`}";

  private RegistryEndpoint endpoint;
  private RawHttp http;

  /** Subject s: versions 1, deleted, and 2; subject gone: version 1, deleted. Ids 1, 2 and 3. */
  @BeforeEach
  void start() {
    endpoint = RegistryEndpoint.start(RegistryEndpointSettings.inMemory());
    endpoint.registry().register("s", FIRST);
    endpoint.registry().register("s", SECOND);
    endpoint.registry().deleteVersion("s", 1, false);
    endpoint
        .registry()
        .register(
            "gone", SchemaDefinition.avro("{\"type\":\"record\",\"name\":\"Gone\",\"fields\":[]}"));
    endpoint.registry().deleteSubject("gone", false);
    http = new RawHttp(endpoint.url());
  }

  @AfterEach
  void stop() {
    endpoint.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET | /subjects | | 200 | [`s`]",
        "GET | /subjects?deleted=true | | 200 | [`gone`,`s`]",
        "GET | /subjects?deletedOnly=true | | 200 | [`gone`,`s`]",
        "GET | /subjects?deleted=true&subjectPrefix=g | | 200 | [`gone`]",
        "GET | /subjects?deleted=true&offset=1&limit=1 | | 200 | [`s`]",
        "GET | /subjects/s/versions | | 200 | [2]",
        "GET | /subjects/s/versions?deleted=true | | 200 | [1,2]",
        "GET | /subjects/s/versions?deletedOnly=true | | 200 | [1]",
        "GET | /subjects/gone/versions?deleted=true | | 200 | [1]",
        "GET | /schemas/ids/1/subjects | | 200 | []",
        "GET | /schemas/ids/1/subjects?deleted=true | | 200 | [`s`]",
        "GET | /schemas/ids/1/versions?deleted=true | | 200 | [{`subject`:`s`,`version`:1}]",
        "GET | /contexts | | 200 | [`.`]",
        "GET | /mode/s?defaultToGlobal=true | | 200 | {`mode`:`READWRITE`}",
        "PUT | /mode/s | {`mode`:`readonly`} | 200 | {`mode`:`READONLY`}",
        "PUT | /mode | {`mode`:`READONLY_OVERRIDE`} | 200 | {`mode`:`READONLY_OVERRIDE`}",
        "PUT | /mode?force=true | {`mode`:`IMPORT`} | 200 | {`mode`:`IMPORT`}",
        "PUT | /mode/new | {`mode`:`IMPORT`} | 200 | {`mode`:`IMPORT`}",
        "DELETE | /mode | | 200 | {`mode`:`READWRITE`}",
        "DELETE | /config | | 200 | {`compatibilityLevel`:`BACKWARD`}",
        "DELETE | /subjects/s/versions/1?permanent=true | | 200 | 1",
        "DELETE | /subjects/gone?permanent=true | | 200 | [1]"
      })
  void shouldAnswer(String method, String path, String body, int status, String answer)
      throws IOException {
    // When
    RawHttp.Answer response = http.send(method, path, "", body(body));

    // Then
    assertThat(response.status()).isEqualTo(status);
    assertThat(json(response.body())).isEqualTo(json(body(answer)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET | /subjects/gone/versions | | 404 | 40401",
        "GET | /subjects/s/versions/1 | | 404 | 40402",
        "GET | /subjects/none/versions/1?deleted=true | | 404 | 40401",
        "GET | /subjects/s/versions/9?deleted=true | | 404 | 40402",
        "GET | /subjects/none/metadata | | 404 | 40401",
        "GET | /subjects/s/metadata?key=a&value=b | | 404 | 40403",
        "GET | /mode/s | | 404 | 40409",
        "GET | /config/s | | 404 | 40408",
        "DELETE | /mode/s | | 404 | 40401",
        "DELETE | /config/s | | 404 | 40401",
        "DELETE | /subjects/gone | | 404 | 40404",
        "DELETE | /subjects/s?permanent=true | | 404 | 40405",
        "DELETE | /subjects/s/versions/1 | | 404 | 40406",
        "DELETE | /subjects/s/versions/2?permanent=true | | 404 | 40407",
        "DELETE | /subjects/s/versions/9 | | 404 | 40402",
        "PUT | /mode | {`mode`:`SOMETIMES`} | 422 | 42204",
        "PUT | /mode | {`mode`:`IMPORT`} | 422 | 42205",
        "PUT | /mode/s | {`mode`:`IMPORT`} | 422 | 42205"
      })
  void shouldRefuse(String method, String path, String body, int status, int code)
      throws IOException {
    // When
    RawHttp.Answer response = http.send(method, path, "", body(body));

    // Then
    assertThat(response.status()).isEqualTo(status);
    assertThat(json(response.body()).path("error_code").asInt()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "/, 200",
    "/subjects, 200",
    "/subjects/s/versions/2, 200",
    "/schemas/ids/1, 200",
    "/schemas/ids/99, 404",
    "/subjects/none/versions, 404",
    "/subjects/s/versions/zero, 422",
    "/mode/s, 404",
    "/nothing/here, 404"
  })
  void shouldAnswerHeadAsGetWithoutABody(String path, int status) throws IOException {
    // When
    RawHttp.Answer head = http.send("HEAD", path, "", "");

    // Then
    assertThat(head.status()).isEqualTo(status);
    assertThat(http.send("GET", path, "", "").status()).isEqualTo(status);
    assertThat(head.body()).isEmpty();
  }

  @Test
  void shouldFindWhatIsDeletedOnlyIfAsked() throws IOException {
    assertThat(http.send("POST", "/subjects/gone", "", body(GONE_SCHEMA)).status()).isEqualTo(404);
    assertThat(json(http.send("POST", "/subjects/gone?deleted=true", "", body(GONE_SCHEMA)).body()))
        .isEqualTo(json(http.send("GET", "/subjects/gone/versions/1?deleted=true", "", "").body()));
  }

  @Test
  void shouldListSchemas() throws IOException {
    assertThat(ids("/schemas")).isEqualTo("[2]");
    assertThat(ids("/schemas?deleted=true")).isEqualTo("[3, 1, 2]");
    assertThat(ids("/schemas?deleted=true&latestOnly=true")).isEqualTo("[3, 2]");
    assertThat(ids("/schemas?deleted=true&subjectPrefix=s&limit=1")).isEqualTo("[1]");
    assertThat(ids("/schemas?deleted=true&offset=2")).isEqualTo("[2]");
  }

  @Test
  void shouldNotChangeWhatIsReadOnly() throws IOException {
    // Given
    http.send("PUT", "/mode/s", "", body("{`mode`:`READONLY`}"));

    // Then
    assertCode(42_205, "DELETE", "/subjects/s", "");
    assertCode(42_205, "DELETE", "/subjects/s/versions/2", "");
    assertCode(42_205, "PUT", "/config/s", "{`compatibility`:`NONE`}");
    assertCode(42_205, "POST", "/subjects/s/versions", GONE_SCHEMA);
    assertThat(endpoint.registry().versions("s")).containsExactly(2);
    assertThat(endpoint.registry().compatibility("s")).isEqualTo(Compatibility.BACKWARD);
  }

  @Test
  void shouldImportUnderAGivenIdAndVersion() throws IOException {
    // Given
    String asked = GONE_SCHEMA.replace("Gone", "New").replaceFirst("}$", ",`id`:40,`version`:7}");
    assertCode(42_205, "POST", "/subjects/new/versions", asked);
    http.send("PUT", "/mode/new", "", body("{`mode`:`IMPORT`}"));
    assertCode(42_205, "POST", "/subjects/new/versions", GONE_SCHEMA);

    // When
    var answer = http.send("POST", "/subjects/new/versions", "", body(asked));

    // Then
    assertThat(json(answer.body())).isEqualTo(json("{\"id\":40}"));
    assertThat(endpoint.registry().latest("new").version()).isEqualTo(7);
    assertThat(endpoint.registry().latest("new").id()).isEqualTo(40);
    assertCode(42_205, "POST", "/subjects/new/versions", asked.replace("New", "Other"));
  }

  @Test
  void shouldNameItsVersion() throws IOException {
    assertThat(json(http.send("GET", "/v1/metadata/version", "", "").body()).has("version"))
        .isTrue();
    assertThat(json(http.send("GET", "/v1/metadata/id", "", "").body()).at("/scope/clusters"))
        .isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\\\"type\\\":\\\"fixed\\\",\\\"name\\\":\\\"F\\\",\\\"size\\\":2000000000}",
        "\\\"int\\\"",
        "[\\\"null\\\",\\\"int\\\"]"
      })
  void shouldTakeOnlyRecordsWhereEventsAreGuarded(String schema) throws IOException {
    // Given
    http.send("PUT", "/config/duban", "", body("{`compatibility`:`FULL_TRANSITIVE`}"));

    // Then
    assertCode(42_201, "POST", "/subjects/duban/versions", "{`schema`:`" + schema + "`}");
  }

  private void assertCode(int code, String method, String path, String body) throws IOException {
    RawHttp.Answer answer = http.send(method, path, "", body(body));
    assertThat(json(answer.body()).path("error_code").asInt())
        .as("%s %s: %s", method, path, answer.text())
        .isEqualTo(code);
  }

  private String ids(String path) throws IOException {
    return json(http.send("GET", path, "", "").body()).findValues("id").toString();
  }

  private static String body(String text) {
    return text == null ? "" : text.replace('`', '"');
  }

  private static JsonNode json(String text) throws IOException {
    return new JsonMapper().readTree(text);
  }
}
