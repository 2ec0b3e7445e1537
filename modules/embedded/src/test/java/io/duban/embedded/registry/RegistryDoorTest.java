package io.duban.embedded.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.embedded.door.BodyLimits;
import io.duban.registry.SchemaDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(180)
class RegistryDoorTest {

  private static final String REGISTRATION =
      "{\"schema\":\"{\\\"type\\\":\\\"record\\\",\\\"name\\\":\\\"Evil\\\",\\\"fields\\\":[]}\"}";
  private static final String VERSIONS = "/subjects/evil-value/versions";
  private static final String SLOW =
      "POST /subjects/visits-value HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9000\r\n\r\n{";

  private static final String CHUNKED =
      "POST /subjects/v HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n";

  private static final RegistryEndpointSettings SETTINGS =
      RegistryEndpointSettings.inMemory().named(Set.of("Registry.Example"));
  private static final Duration HOUR = Duration.ofHours(1);

  private final ScheduledExecutorService trickling = Executors.newSingleThreadScheduledExecutor();
  private final List<Socket> sockets = new ArrayList<>();
  private RegistryEndpoint endpoint;
  private RawHttp http;

  @BeforeEach
  void start() {
    open(RegistryEndpoint.start(SETTINGS));
  }

  private void open(RegistryEndpoint started) {
    endpoint = started;
    endpoint
        .registry()
        .register(
            "visits-value",
            SchemaDefinition.avro("{\"type\":\"record\",\"name\":\"Visit\",\"fields\":[]}"));
    http = new RawHttp(endpoint.url());
  }

  @AfterEach
  void stop() throws IOException {
    trickling.shutdownNow();
    for (Socket socket : sockets) {
      socket.close();
    }
    endpoint.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:8081",
        "127.0.0.1.evil.example",
        "localhost.evil.example",
        "0.0.0.0",
        "2130706433",
        "192.168.1.7:8081",
        "[fe80::1]:8081",
        "localhost@evil.example"
      })
  void shouldRefuseAnotherHost(String host) throws IOException {
    for (String method : List.of("GET", "POST", "DELETE", "OPTIONS")) {
      // When
      var answer = http.send(method, VERSIONS, "Host: " + host + "\r\n", REGISTRATION);

      // Then
      assertThat(answer.status()).isIn(400, 403);
      assertNothingRegistered();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "LOCALHOST:8081",
        "localhost.",
        "127.0.0.1:1",
        "127.0.0.2",
        "[::1]:8081",
        "registry.example:80"
      })
  void shouldAnswerUnderItsOwnNames(String host) throws IOException {
    assertThat(http.send("GET", "/subjects", "Host: " + host + "\r\n", "").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Origin: http://evil.example",
        "Origin: null",
        "origin: http://localhost:8081",
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site",
        "Content-Type: text/plain",
        "Content-Type: text/plain;charset=UTF-8",
        "Content-Type: application/x-www-form-urlencoded",
        "Content-Type: multipart/form-data; boundary=x"
      })
  void shouldRefuseWhatAWebPageSends(String header) throws IOException {
    // When
    var answer = http.send("POST", VERSIONS, header + "\r\n", REGISTRATION);

    // Then
    assertThat(answer.status()).isIn(403, 415);
    assertThat(answer.body()).contains("\"error_code\":").contains("\"message\":");
    assertNothingRegistered();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Type: application/vnd.schemaregistry.v1+json",
        "Content-Type: application/json; charset=utf-8",
        "Content-Type: application/octet-stream",
        "Sec-Fetch-Site: none",
        "User-Agent: curl/8.5.0"
      })
  void shouldTakeWhatClientsSend(String header) throws IOException {
    assertThat(http.send("POST", VERSIONS, header + "\r\n", REGISTRATION).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        SLOW,
        CHUNKED,
        "POST /subjects/visits-value HTTP/1.1\r\nHost: loc",
        "GET /subjects HTTP/1.1\r\nX-Long: "
      })
  void shouldAnswerOthersWhileManyDoNotFinish(String unfinished) throws IOException {
    // Given none of them is given up before the test is
    endpoint.close();
    open(RegistryEndpoint.start(SETTINGS, HOUR, new BodyLimits(1 << 20, HOUR, 64)));
    for (int i = 0; i < 200; i++) {
      sockets.add(http.open(unfinished));
    }

    // When / Then
    for (int i = 0; i < 3; i++) {
      assertThat(http.send("GET", "/schemas/ids/1", "", "").status()).isEqualTo(200);
      assertThat(http.send("POST", VERSIONS, "", REGISTRATION).status()).isEqualTo(200);
    }
  }

  @Test
  void shouldGiveUpABodyThatTricklesIn() throws IOException {
    // Given
    Socket socket = http.open(SLOW);
    sockets.add(socket);
    trickle(socket, ' ');

    // When
    var answer = RawHttp.answer(socket);

    // Then
    assertThat(answer.status()).isEqualTo(408);
    assertThat(answer.body()).contains("did not come within");
  }

  @Test
  void shouldHangUpOnAHeadThatTricklesIn() throws IOException {
    // Given
    Socket socket = http.open("GET /subjects HTTP/1.1\r\nX-Long: ");
    sockets.add(socket);
    trickle(socket, 'x');

    // When
    var answer = RawHttp.answer(socket);

    // Then
    assertThat(answer.status()).isNotEqualTo(200);
  }

  @Test
  void shouldRefuseABodyThatIsTooLarge() throws IOException {
    // Given
    Socket announced =
        http.open(
            "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1100000\r\n\r\n"
                .formatted(VERSIONS));
    sockets.add(announced);
    Socket socket =
        http.open(
            "POST %s HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n111111\r\n%s"
                .formatted(VERSIONS, " ".repeat(1_100_000)));
    sockets.add(socket);

    // When / Then
    assertThat(RawHttp.answer(announced).status()).isEqualTo(413);
    assertThat(RawHttp.answer(socket).status()).isIn(413, 0);
  }

  @Test
  void shouldDropTheOldestOfOneClientsUnfinishedBodies() throws IOException {
    // Given
    for (int i = 0; i < 65; i++) {
      sockets.add(http.open(SLOW));
      assertThat(http.send("GET", "/subjects", "", "").status()).isEqualTo(200);
    }

    // When
    var answer = RawHttp.answer(sockets.get(0));

    // Then
    assertThat(answer.status()).isEqualTo(429);
  }

  /** Sends a byte now and then, until nobody takes it any more. */
  private void trickle(Socket socket, char letter) {
    Future<?> unused =
        trickling.scheduleWithFixedDelay(
            () -> {
              try {
                socket.getOutputStream().write(letter);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            },
            0,
            100,
            TimeUnit.MILLISECONDS);
  }

  private void assertNothingRegistered() {
    assertThat(endpoint.registry().subjects()).containsExactly("visits-value");
  }
}
