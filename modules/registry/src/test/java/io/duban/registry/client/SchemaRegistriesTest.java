package io.duban.registry.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duban.registry.SchemaDefinition;
import io.duban.registry.SchemaRegistry;
import io.duban.registry.http.StubRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaRegistriesTest {

  private static final String SECRET = "s3cret";

  private final StubRegistry stub = new StubRegistry().answer(200, "[]");

  @AfterEach
  void stopStub() {
    stub.close();
  }

  static List<Map<String, String>> basicCredentials() {
    return List.of(
        Map.of("basic.auth.credentials.source", "USER_INFO", "basic.auth.user.info", "unit:s3cret"),
        Map.of(
            "basic.auth.credentials.source", "user_info",
            "schema.registry.basic.auth.user.info", "unit:s3cret"),
        Map.of(
            "basic.auth.credentials.source", "SASL_INHERIT",
            "sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"unit\" password=\"s3cret\";"));
  }

  @ParameterizedTest
  @MethodSource("basicCredentials")
  void shouldSendBasicCredentials(Map<String, String> credentials) {
    // Given
    Map<String, Object> config = config(stub.url().toString());
    config.putAll(credentials);

    // When
    SchemaRegistries.from(config).subjects();

    // Then
    assertThat(sent("Authorization")).isEqualTo("Basic " + base64("unit:s3cret"));
  }

  @Test
  void shouldSendTheCredentialsOfTheUrl() {
    // Given
    String url = stub.url().toString().replace("http://", "http://unit:s%23cret@");

    // When
    SchemaRegistries.from(config(url)).subjects();

    // Then
    assertThat(sent("Authorization")).isEqualTo("Basic " + base64("unit:s#cret"));
  }

  @Test
  void shouldSendABearerTokenAndOtherHeaders() {
    // Given
    Map<String, Object> config = config(stub.url().toString());
    config.put("bearer.auth.credentials.source", "STATIC_TOKEN");
    config.put("bearer.auth.token", SECRET);
    config.put("bearer.auth.logical.cluster", "lsrc-1");
    config.put("request.header.X-Office", "duban");

    // When
    SchemaRegistries.from(config).subjects();

    // Then
    assertThat(sent("Authorization")).isEqualTo("Bearer " + SECRET);
    assertThat(sent("Target-sr-cluster")).isEqualTo("lsrc-1");
    assertThat(sent("X-office")).isEqualTo("duban");
  }

  static List<Map<String, String>> unusable() {
    return List.of(
        Map.of("schema.registry.url", ""),
        Map.of("schema.registry.url", "ftp://unit:s3cret@host"),
        Map.of("schema.registry.url", "http://unit:s3cret@ho st"),
        Map.of("schema.registry.url", "mock://a,http://unit:s3cret@host"),
        Map.of("basic.auth.credentials.source", "USER_INFO", "basic.auth.user.info", SECRET),
        Map.of("basic.auth.credentials.source", "KERBEROS", "basic.auth.user.info", SECRET),
        Map.of("bearer.auth.credentials.source", "OAUTHBEARER", "bearer.auth.token", SECRET),
        Map.of("max.retries", "-1"),
        Map.of("schema.registry.ssl.endpoint.identification.algorithm", ""),
        Map.of(
            "schema.registry.ssl.truststore.location",
            "/nowhere.p12",
            "schema.registry.ssl.truststore.password",
            SECRET));
  }

  @ParameterizedTest
  @MethodSource("unusable")
  void shouldRefuseAnUnusableConfigurationWithoutShowingSecrets(Map<String, String> unusable) {
    // Given
    Map<String, Object> config = config("https://localhost:8081");
    config.putAll(unusable);

    // Then
    assertThatThrownBy(() -> SchemaRegistries.from(config))
        .isInstanceOf(KafkaException.class)
        .hasMessageNotContaining(SECRET);
  }

  @Test
  void shouldNeverShowSecrets() {
    // Given
    Map<String, Object> config = config("http://unit:s3cret@127.0.0.1:1");
    config.put("bearer.auth.token", SECRET);
    config.put("max.retries", 0);

    // When
    SchemaRegistry registry = SchemaRegistries.from(config);

    // Then
    assertThat(registry.toString()).contains("127.0.0.1:1").doesNotContain(SECRET);
    assertThatThrownBy(registry::subjects)
        .hasMessageContaining("127.0.0.1:1")
        .hasMessageNotContaining(SECRET);
  }

  @Test
  void shouldShareAMockByItsScope() {
    // Given
    String scope = "scope_of_" + getClass().getSimpleName();
    SchemaRegistry one = SchemaRegistries.from(config("mock://" + scope));
    SchemaRegistry other = SchemaRegistries.from(config("mock://" + scope + "2"));

    // When
    one.register("s", SchemaDefinition.avro("\"int\""));

    // Then
    assertThat(SchemaRegistries.from(config("mock://" + scope)).subjects()).containsExactly("s");
    assertThat(other.subjects()).isEmpty();
    MockRegistries.drop(scope);
    assertThat(SchemaRegistries.from(config("mock://" + scope)).subjects()).isEmpty();
  }

  @Test
  void shouldAskForAUrl() {
    assertThatThrownBy(() -> SchemaRegistries.from(Map.of()))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("schema.registry.url");
  }

  private static Map<String, Object> config(String url) {
    return new HashMap<>(Map.of("schema.registry.url", url));
  }

  private String sent(String header) {
    return stub.received().get(0).header(header);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
