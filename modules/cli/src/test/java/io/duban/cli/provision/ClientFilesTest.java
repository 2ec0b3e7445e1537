package io.duban.cli.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duban.pipeline.access.Accounts;
import io.duban.pipeline.access.ClusterAccount;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.config.types.Password;
import org.apache.kafka.common.security.JaasContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientFilesTest {
  private static final ClusterAccount OFFICE = Accounts.office("duban-pipeline");

  @TempDir private Path directory;
  private ClientFiles files;

  @BeforeEach
  void open() {
    files = new ClientFiles(directory.resolve("clients"));
  }

  @Test
  void shouldLetNobodyElseReadThem() throws Exception {
    // When
    files.keepPassword("office", files.newPassword());
    files.keepProperties(OFFICE, Map.of());

    // Then
    assertThat(permissions(files.directory())).isEqualTo("rwx------");
    assertThat(permissions(files.properties("office"))).isEqualTo("rw-------");
    assertThat(permissions(files.directory().resolve("office.password"))).isEqualTo("rw-------");
  }

  @Test
  void shouldWriteAnyPasswordAndCertificateSoThatKafkaReadsItBack() throws Exception {
    // Given
    String password = "\\ \" = ; 督办 'x'";
    String certificate = "-----BEGIN CERTIFICATE-----\nabc=\n-----END CERTIFICATE-----";
    files.keepPassword("office", password);

    // When
    files.keepProperties(
        OFFICE,
        Map.of("ssl.truststore.certificates", certificate, "security.protocol", "PLAINTEXT"));

    // Then
    Properties read = new Properties();
    try (Reader reader = Files.newBufferedReader(files.properties("office"))) {
      read.load(reader);
    }
    Map<String, ?> options =
        JaasContext.loadClientContext(
                Map.of("sasl.jaas.config", new Password(read.getProperty("sasl.jaas.config"))))
            .configurationEntries()
            .get(0)
            .getOptions();
    assertThat(options.get("username")).isEqualTo("duban-office");
    assertThat(options.get("password")).isEqualTo(password);
    assertThat(read.getProperty("ssl.truststore.certificates")).isEqualTo(certificate);
    assertThat(read.getProperty("security.protocol")).isEqualTo("SASL_SSL");
    assertThat(read.getProperty("sasl.mechanism")).isEqualTo("SCRAM-SHA-512");
  }

  @Test
  void shouldTakeThePasswordAPersonWrote() throws Exception {
    // Given
    Files.createDirectories(files.directory());
    Files.writeString(files.directory().resolve("office.password"), "chosen\n");

    // When / Then
    assertThat(files.password("office")).contains("chosen");
  }

  @Test
  void shouldNotTakeAByteOrderMarkForAPartOfThePassword() throws Exception {
    // Given
    Files.createDirectories(files.directory());
    Files.writeString(files.directory().resolve("office.password"), "\uFEFFchosen\r\n");

    // When / Then
    assertThat(files.password("office")).contains("chosen");
  }

  @Test
  void shouldNameTheFileThatHoldsNoPassword() throws Exception {
    // Given
    Files.createDirectories(files.directory());
    Files.writeString(files.directory().resolve("office.password"), "two\nlines\n");

    // When / Then
    assertThatThrownBy(() -> files.password("office"))
        .hasMessageContaining("office.password")
        .hasMessageNotContaining("two");
  }

  @Test
  void shouldGiveClientsNothingThatIsTheAdministratorsOwn() {
    // When
    Map<String, String> common =
        ClientProperties.common(
            Map.of(
                "bootstrap.servers", "kafka:9093",
                "security.protocol", "SASL_SSL",
                "ssl.truststore.location", "/etc/trusted.p12",
                "ssl.keystore.location", "/etc/own.p12",
                "sasl.jaas.config", "own",
                "basic.auth.user.info", "own:own",
                "client.id", "own"));

    // Then
    assertThat(common)
        .containsOnlyKeys("bootstrap.servers", "security.protocol", "ssl.truststore.location");
  }

  @Test
  void shouldReplaceATrustStoreAsAWhole() {
    // When
    Map<String, String> settings =
        ClientProperties.over(
            Map.of(
                "ssl.truststore.location", "/etc/trusted.p12",
                "ssl.truststore.password", "secret",
                "schema.registry.ssl.truststore.location", "/etc/trusted.p12",
                "bootstrap.servers", "kafka:9093"),
            Map.of("ssl.truststore.certificates", "-----BEGIN", "bootstrap.servers", "out:9094"));

    // Then
    assertThat(settings)
        .isEqualTo(
            Map.of(
                "ssl.truststore.certificates", "-----BEGIN",
                "schema.registry.ssl.truststore.location", "/etc/trusted.p12",
                "bootstrap.servers", "out:9094"));
  }

  private static String permissions(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
