package io.duban.embedded.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.embedded.security.Certificates;
import io.duban.registry.Compatibility;
import io.duban.registry.SchemaDefinition;
import io.duban.registry.memory.InMemorySchemaRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.net.SocketFactory;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.security.ssl.DefaultSslEngineFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a unit's credentials can do to the registry, however it spells its requests. */
class RegistryRightsTest {

  private static final SchemaDefinition VISIT =
      SchemaDefinition.avro("{\"type\":\"record\",\"name\":\"Visit\",\"fields\":[]}");
  private static final String OTHER =
      "{\"schema\":\"{\\\"type\\\":\\\"record\\\",\\\"name\\\":\\\"Visit\\\",\\\"doc\\\":\\\"x\\\",\\\"fields\\\":[]}\",\"compatibility\":\"NONE\",\"mode\":\"IMPORT\",\"id\":7,\"version\":9}";
  private static final List<String> METHODS =
      List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE", "PATCH", "TRACE", "QUERY", "post");
  private static final List<String> CHANGING = List.of("POST", "PUT", "DELETE");
  // Of these some method changes something.
  private static final List<String> CHANGEABLE =
      List.of(
          "/subjects/visits-value",
          "/subjects/evil-value/versions",
          "/subjects/visits-value/versions/1",
          "/config",
          "/config/visits-value",
          "/mode",
          "/mode/visits-value");
  private static final List<String> PATHS =
      List.of(
          "/",
          "/contexts",
          "/schemas",
          "/schemas/types",
          "/schemas/ids/1",
          "/schemas/ids/1/schema",
          "/schemas/ids/1/subjects",
          "/schemas/ids/1/versions",
          "/v1/metadata/id",
          "/v1/metadata/version",
          "/subjects",
          "/subjects/visits-value",
          "/subjects/visits-value/metadata",
          "/subjects/visits-value/versions",
          "/subjects/evil-value/versions",
          "/subjects/visits-value/versions/1",
          "/subjects/visits-value/versions/latest",
          "/subjects/visits-value/versions/1/schema",
          "/subjects/visits-value/versions/1/referencedby",
          "/compatibility/subjects/visits-value/versions",
          "/compatibility/subjects/visits-value/versions/latest",
          "/config",
          "/config/visits-value",
          "/mode",
          "/mode/visits-value");

  @TempDir private static Path directory;
  private static RegistryEndpoint endpoint;
  private static InMemorySchemaRegistry registry;
  private static RawHttp http;

  private record Users() implements RegistryUsers {
    @Override
    public boolean accepts(String user, String password) {
      return password.equals("password of " + user);
    }

    @Override
    public boolean mayWrite(String user) {
      return user.equals("admin");
    }
  }

  @BeforeAll
  static void start() throws Exception {
    Certificates certificates = Certificates.in(directory);
    endpoint =
        RegistryEndpoint.start(
            RegistryEndpointSettings.inMemory()
                .secured(new RegistrySecurity(certificates, new Users())));
    registry = (InMemorySchemaRegistry) endpoint.registry();
    registry.register("visits-value", VISIT);
    http = new RawHttp(endpoint.url(), trusting(certificates));
  }

  private static SocketFactory trusting(Certificates certificates) {
    try (DefaultSslEngineFactory factory = new DefaultSslEngineFactory()) {
      factory.configure(
          new ConfigDef().withClientSslSupport().parse(Map.copyOf(certificates.trustStore())));
      return factory.sslContext().getSocketFactory();
    }
  }

  @AfterAll
  static void stop() {
    endpoint.close();
  }

  @Test
  void shouldChangeNothingForWhoMayOnlyReadHoweverHeAsks() throws Exception {
    for (String path : PATHS) {
      for (String method : METHODS) {
        shouldChangeNothing(method, path);
      }
    }
    for (String path : CHANGEABLE) {
      for (String spelling : spellings(path)) {
        for (String method : CHANGING) {
          shouldChangeNothing(method, spelling);
        }
      }
    }
  }

  private static void shouldChangeNothing(String method, String path) throws Exception {
    // When
    RawHttp.Answer answer = http.send(method, path, login("unit"), OTHER);

    // Then
    assertUnchanged(method + " " + path);
    assertThat(answer.status()).as("%s %s", method, path).isLessThan(500);
  }

  @Test
  void shouldChangeNothingByAHeaderThatNamesAnotherMethod() throws Exception {
    for (String header :
        List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override", "_method")) {
      for (String method : List.of("GET", "POST", "HEAD")) {
        http.send(
            method,
            "/subjects/visits-value?_method=DELETE",
            login("unit") + header + ": DELETE\r\n",
            OTHER);
        assertUnchanged(header + " on " + method);
      }
    }
  }

  @Test
  void shouldTurnAwayWhoIsNotKnownBeforeItLooksForARoute() throws Exception {
    for (String path : PATHS) {
      assertThat(http.send("GET", path, "", "").status()).isEqualTo(401);
      assertThat(http.send("POST", path, "Authorization: Bearer x\r\n", OTHER).status())
          .isEqualTo(401);
    }
    assertThat(http.send("GET", "/nothing", "", "").status()).isEqualTo(401);
  }

  @Test
  void shouldSayWhatIsNotAllowedAndAnswerWhatIs() throws Exception {
    assertThat(http.send("POST", "/subjects/visits-value/versions", login("unit"), OTHER))
        .satisfies(answer -> assertThat(answer.status()).isEqualTo(403))
        .satisfies(answer -> assertThat(answer.body()).contains("user unit may read schemas"));
    assertThat(http.send("POST", "/subjects/visits-value/versions/", login("unit"), OTHER).status())
        .isEqualTo(403);
    assertThat(
            http.send(
                    "POST",
                    "/compatibility/subjects/visits-value/versions/latest",
                    login("unit"),
                    OTHER)
                .status())
        .isEqualTo(200);
    assertThat(http.send("GET", "/config", login("unit"), "").status()).isEqualTo(200);
  }

  private static void assertUnchanged(String request) {
    assertThat(registry.everything())
        .as(request)
        .singleElement()
        .satisfies(schema -> assertThat(schema.definition()).isEqualTo(VISIT));
    assertThat(registry.versions("visits-value")).as(request).containsExactly(1);
    assertThat(registry.compatibility()).as(request).isEqualTo(Compatibility.BACKWARD);
    assertThat(registry.ownCompatibility("visits-value")).as(request).isEmpty();
    assertThat(registry.modes().ofRegistry().name()).as(request).isEqualTo("READWRITE");
    assertThat(registry.modes().own("visits-value")).as(request).isEmpty();
  }

  private static List<String> spellings(String path) {
    List<String> spellings = new ArrayList<>();
    spellings.add(path);
    spellings.add(path + "/");
    spellings.add(path + "//");
    spellings.add("/" + path);
    spellings.add(path.replace("/", "//"));
    spellings.add(path + ";x");
    spellings.add(path + ";a=b/");
    spellings.add(path + "?x=/versions");
    spellings.add(path + "?force=true&permanent=true");
    spellings.add(path + "%20");
    spellings.add(path + "%2F");
    spellings.add(path + "%00");
    spellings.add(path + "/.");
    spellings.add(path + "/../versions");
    spellings.add("/./" + path.substring(1));
    spellings.add("/x/.." + path);
    spellings.add("/%2e" + path);
    spellings.add(path.toUpperCase(Locale.ROOT));
    spellings.add(path.replace("versions", "version%73"));
    spellings.add(path.replace("subjects", "%73ubjects"));
    spellings.add(path.replace("/versions", "%2Fversions"));
    spellings.add(path.replace("/versions", "\\versions"));
    spellings.add("https://localhost" + path);
    return spellings;
  }

  private static String login(String user) {
    String login = user + ":password of " + user;
    return "Authorization: Basic "
        + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8))
        + "\r\n";
  }
}
