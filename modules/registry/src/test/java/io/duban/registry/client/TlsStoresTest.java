package io.duban.registry.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import io.duban.registry.RegistryUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsStoresTest {

  private static final String PASSWORD = "changeit";

  @TempDir private static Path directory;
  private HttpsServer server;

  @BeforeAll
  static void createStores() throws Exception {
    keytool(
        "-genkeypair",
        "-keystore",
        path("key.p12"),
        "-keyalg",
        "EC",
        "-dname",
        "CN=both sides",
        "-ext",
        "san=ip:127.0.0.1");
    keytool("-exportcert", "-rfc", "-keystore", path("key.p12"), "-file", path("certificate.pem"));
    keytool(
        "-importcert",
        "-noprompt",
        "-keystore",
        path("trusted.p12"),
        "-file",
        path("certificate.pem"));
  }

  @BeforeEach
  void startServer() throws Exception {
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new ClientsMustShowACertificate(serverContext()));
    server.createContext(
        "/subjects",
        exchange -> {
          try (exchange) {
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("[]".getBytes(StandardCharsets.UTF_8));
          }
        });
    server.start();
  }

  @AfterEach
  void stopServer() {
    server.stop(0);
  }

  @Test
  void shouldUseTheConfiguredStores() {
    // Given
    Map<String, Object> config = config();
    config.put("schema.registry.ssl.truststore.location", path("trusted.p12"));
    config.put("schema.registry.ssl.truststore.password", PASSWORD);
    config.put("schema.registry.ssl.truststore.type", "PKCS12");

    // When
    List<String> subjects = SchemaRegistries.from(config).subjects();

    // Then
    assertThat(subjects).isEmpty();
  }

  @Test
  void shouldUseCertificatesWrittenIntoTheConfiguration() throws IOException {
    // Given
    Map<String, Object> config = config();
    config.put("schema.registry.ssl.truststore.type", "PEM");
    config.put(
        "schema.registry.ssl.truststore.certificates",
        Files.readString(directory.resolve("certificate.pem")));

    // When
    List<String> subjects = SchemaRegistries.from(config).subjects();

    // Then
    assertThat(subjects).isEmpty();
  }

  @Test
  void shouldNotTrustAServerThatIsInNoStore() {
    // Given
    Map<String, Object> config = config();

    // Then
    assertThatExceptionOfType(RegistryUnavailableException.class)
        .isThrownBy(() -> SchemaRegistries.from(config).subjects())
        .withMessageContaining("SSL");
  }

  private Map<String, Object> config() {
    Map<String, Object> config = new HashMap<>();
    config.put("schema.registry.url", "https://127.0.0.1:" + server.getAddress().getPort());
    config.put("max.retries", 0);
    config.put("schema.registry.ssl.keystore.location", path("key.p12"));
    config.put("schema.registry.ssl.keystore.password", PASSWORD);
    config.put("schema.registry.ssl.key.password", PASSWORD);
    config.put("schema.registry.ssl.keystore.type", "PKCS12");
    return config;
  }

  private SSLContext serverContext() throws GeneralSecurityException, IOException {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(load("key.p12"), PASSWORD.toCharArray());
    TrustManagerFactory trusted =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusted.init(load("trusted.p12"));
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trusted.getTrustManagers(), null);
    return context;
  }

  private KeyStore load(String file) throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(directory.resolve(file))) {
      store.load(in, PASSWORD.toCharArray());
    }
    return store;
  }

  private static String path(String file) {
    return directory.resolve(file).toString();
  }

  private static void keytool(String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("keytool.log").toFile())
            .start();
    assertThat(process.waitFor()).as("keytool %s", command).isZero();
  }

  private static final class ClientsMustShowACertificate extends HttpsConfigurator {

    ClientsMustShowACertificate(SSLContext context) {
      super(context);
    }

    @Override
    public void configure(HttpsParameters parameters) {
      SSLParameters tls = getSSLContext().getDefaultSSLParameters();
      tls.setNeedClientAuth(true);
      parameters.setSSLParameters(tls);
    }
  }
}
