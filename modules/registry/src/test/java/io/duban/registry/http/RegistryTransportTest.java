package io.duban.registry.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.duban.registry.RegistryRefusedException;
import io.duban.registry.RegistryUnavailableException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.errors.InterruptException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class RegistryTransportTest {
  private static final Duration TIMEOUT = Duration.ofMinutes(1);
  private static final URI NOBODY = URI.create("http://127.0.0.1:1");

  private final StubRegistry stub = new StubRegistry();
  private final StubRegistry other = new StubRegistry();

  @AfterEach
  void stopStubs() {
    stub.close();
    other.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504, 429})
  void shouldTryAgainAfterAPassingFailure(int status) {
    // Given
    stub.answer(status, "busy").answer(status, "").answer(200, "[\"s\"]");

    // When
    List<String> subjects = registry(2, stub.url()).subjects();

    // Then
    assertThat(subjects).containsExactly("s");
    assertThat(stub.received()).hasSize(3);
  }

  @Test
  void shouldGiveUpAfterTheLastRetry() {
    // Given
    stub.answer(503, "{\"error_code\":50003,\"message\":\"no leader\"}");

    // Then
    assertThatExceptionOfType(RegistryUnavailableException.class)
        .isThrownBy(() -> registry(2, stub.url()).subjects())
        .withMessageContaining("GET /subjects")
        .withMessageContaining("no leader");
    assertThat(stub.received()).hasSize(3);
  }

  @Test
  void shouldTurnToAnotherUrlAndStayThere() {
    // Given
    stub.answer(503, "");
    other.answer(200, "[]");
    HttpSchemaRegistry registry = registry(0, NOBODY, stub.url(), other.url());

    // When
    registry.subjects();
    registry.subjects();

    // Then
    assertThat(stub.received()).hasSize(1);
    assertThat(other.received()).hasSize(2);
  }

  @Test
  void shouldNotAskAnotherUrlWhenOneRefuses() {
    // Given
    stub.answer(404, "{\"error_code\":40401}");
    other.answer(200, "[]");

    // Then
    assertThatExceptionOfType(RegistryRefusedException.class)
        .isThrownBy(() -> registry(3, stub.url(), other.url()).subjects());
    assertThat(other.received()).isEmpty();
  }

  @Test
  void shouldWaitAsLongAsTheServerAsksWithinTheLimit() {
    // Given
    stub.answer(429, "", Map.of("Retry-After", "86400")).answer(200, "[]");
    RetryPolicy policy = new RetryPolicy(1, Duration.ofMillis(1), Duration.ofMillis(300));
    long start = System.nanoTime();

    // When
    registry(policy, TIMEOUT, stub.url()).subjects();

    // Then
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isBetween(Duration.ofMillis(300), TIMEOUT);
  }

  @Test
  void shouldGiveUpOnAServerThatNeverFinishesItsAnswer() throws IOException {
    // Given
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      HttpSchemaRegistry registry =
          registry(
              new RetryPolicy(0, Duration.ZERO, Duration.ZERO),
              Duration.ofMillis(300),
              URI.create("http://127.0.0.1:" + server.getLocalPort()));
      Thread answering = new Thread(() -> answerInPart(server));
      answering.start();

      // Then
      assertThatExceptionOfType(RegistryUnavailableException.class)
          .isThrownBy(registry::subjects)
          .withMessageContaining("no answer within PT0.3S");
    }
  }

  @Test
  void shouldStopWaitingWhenInterrupted() {
    // Given
    stub.answer(503, "");
    RetryPolicy policy = new RetryPolicy(9, Duration.ofHours(1), Duration.ofHours(1));
    Thread.currentThread().interrupt();

    // Then
    assertThatExceptionOfType(InterruptException.class)
        .isThrownBy(() -> registry(policy, TIMEOUT, stub.url()).subjects());
    assertThat(Thread.interrupted()).isTrue();
  }

  private static void answerInPart(ServerSocket server) {
    try (Socket socket = server.accept()) {
      socket
          .getOutputStream()
          .write(
              "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n[".getBytes(StandardCharsets.UTF_8));
      // Until the client hangs up; a socket that nobody holds is closed by the garbage collector.
      socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpSchemaRegistry registry(int retries, URI... urls) {
    RetryPolicy policy = new RetryPolicy(retries, Duration.ofMillis(1), Duration.ofMillis(5));
    return registry(policy, TIMEOUT, urls);
  }

  private static HttpSchemaRegistry registry(
      RetryPolicy policy, Duration requestTimeout, URI... urls) {
    return new HttpSchemaRegistry(
        new HttpRegistrySettings(
            List.of(urls),
            Map.of(),
            Duration.ofSeconds(2),
            requestTimeout,
            policy,
            Optional.empty()));
  }
}
