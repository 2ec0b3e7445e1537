package io.duban.embedded.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duban.embedded.security.Certificates;
import io.duban.registry.Compatibility;
import io.duban.registry.RegistryRefusedException;
import io.duban.registry.RegistryUnavailableException;
import io.duban.registry.SchemaDefinition;
import io.duban.registry.SchemaRegistry;
import io.duban.registry.client.SchemaRegistries;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecuredRegistryTest {

  private static final SchemaDefinition INT = SchemaDefinition.avro("\"int\"");
  private static final SchemaDefinition LONG = SchemaDefinition.avro("\"long\"");

  @TempDir private static Path directory;
  private static Certificates certificates;
  private static RegistryEndpoint endpoint;

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
    certificates = Certificates.in(directory);
    endpoint =
        RegistryEndpoint.start(
            RegistryEndpointSettings.inMemory()
                .secured(new RegistrySecurity(certificates, new Users())));
    endpoint.registry().register("visits-value", INT);
  }

  @AfterAll
  static void stop() {
    endpoint.close();
  }

  @Test
  void shouldLetWhoMayWriteRegister() {
    // Given
    try (SchemaRegistry admin = client("admin:password of admin")) {
      // When
      int id = admin.register("of-admin-value", INT);

      // Then
      assertThat(admin.definition(id)).isEqualTo(INT);
    }
  }

  @Test
  void shouldLetOthersReadAndLookUpButChangeNothing() {
    // Given
    try (SchemaRegistry reader = client("reader:password of reader")) {
      // When / Then
      assertThat(reader.lookUp("visits-value", INT).version()).isEqualTo(1);
      assertThat(reader.check("visits-value", LONG).compatible()).isTrue();
      for (Runnable change : changes(reader)) {
        assertThatThrownBy(change::run)
            .isInstanceOf(RegistryRefusedException.class)
            .hasMessageContaining("403")
            .hasMessageContaining("user reader may read schemas, but not change them");
      }
      assertThat(endpoint.registry().versions("visits-value")).containsExactly(1);
    }
  }

  private static Runnable[] changes(SchemaRegistry registry) {
    return new Runnable[] {
      () -> registry.register("visits-value", LONG),
      () -> registry.deleteSubject("visits-value", false),
      () -> registry.setCompatibility(Compatibility.NONE)
    };
  }

  @Test
  void shouldTurnAwayWhoIsNotKnown() {
    for (String login : new String[] {"reader:guessed", "reader:"}) {
      try (SchemaRegistry nobody = client(login)) {
        assertThatThrownBy(nobody::subjects)
            .isInstanceOf(RegistryRefusedException.class)
            .hasMessageContaining("401");
      }
    }
    try (SchemaRegistry nobody = SchemaRegistries.from(settings())) {
      assertThatThrownBy(nobody::subjects).hasMessageContaining("401");
    }
  }

  @Test
  void shouldNotBeTrustedWithoutItsAuthority() {
    // Given
    Map<String, Object> settings = new HashMap<>();
    settings.put("schema.registry.url", endpoint.url().toString());
    settings.put("max.retries", 0);

    // When / Then
    try (SchemaRegistry client = SchemaRegistries.from(settings)) {
      assertThatThrownBy(client::subjects).isInstanceOf(RegistryUnavailableException.class);
    }
  }

  @Test
  void shouldAnswerUnderTheNameItsCertificateHas() {
    // Given
    Map<String, Object> settings = settings();
    settings.put("schema.registry.url", "https://localhost:" + endpoint.url().getPort());
    settings.put("basic.auth.credentials.source", "USER_INFO");
    settings.put("basic.auth.user.info", "reader:password of reader");

    // When / Then
    try (SchemaRegistry client = SchemaRegistries.from(settings)) {
      assertThatCode(client::subjects).doesNotThrowAnyException();
    }
  }

  private static SchemaRegistry client(String login) {
    Map<String, Object> settings = settings();
    settings.put("basic.auth.credentials.source", "USER_INFO");
    settings.put("basic.auth.user.info", login);
    return SchemaRegistries.from(settings);
  }

  private static Map<String, Object> settings() {
    Map<String, Object> settings = new HashMap<>();
    settings.put("schema.registry.url", endpoint.url().toString());
    certificates
        .trustStore()
        .forEach((name, value) -> settings.put("schema.registry." + name, value));
    return settings;
  }
}
