package io.duban.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class UnreachableServicesTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(3);
  private static final Duration BOUND = TIMEOUT.multipliedBy(6);

  @Test
  void shouldSayInTimeThatNoBrokerAnswers() throws Exception {
    // Given
    String broker = "127.0.0.1:" + closedPort();
    try (ProgressReporter reporter =
        reporter(broker, "mock://unreachable").autoRegisterSchemas(true).build()) {
      long start = System.nanoTime();

      // When
      CompletableFuture<Receipt> receipt = reporter.report(Progress.of("t").percent(1));

      // Then
      assertThat(receipt).isNotDone();
      DubanUnavailableException failure = failure(receipt);
      assertThat(since(start)).isLessThan(BOUND);
      assertThat(failure.service()).isEqualTo(Service.BROKER);
      assertThat(failure.address()).isEqualTo(broker);
      assertThat(failure).hasMessageContaining("the broker at " + broker + " cannot be reached");
    }
  }

  @Test
  void shouldSayInTimeThatNoRegistryAnswers() throws Exception {
    // Given
    String registry = "http://127.0.0.1:" + closedPort();
    try (ProgressReporter reporter = reporter("127.0.0.1:" + closedPort(), registry).build()) {
      long start = System.nanoTime();

      // When
      CompletableFuture<Receipt> receipt = reporter.report(Progress.of("t").percent(1));

      // Then
      DubanUnavailableException failure = failure(receipt);
      assertThat(since(start)).isLessThan(BOUND);
      assertThat(failure.service()).isEqualTo(Service.REGISTRY);
      assertThat(failure.address()).isEqualTo(registry);
    }
  }

  @Test
  void shouldNameTheRegistryThatTakesTheCallAndStaysSilentForAllWhoWait() throws Exception {
    // Given
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        ProgressReporter reporter =
            reporter("127.0.0.1:" + closedPort(), "http://127.0.0.1:" + silent.getLocalPort())
                .property("max.retries", 100)
                .build()) {
      long start = System.nanoTime();
      CompletableFuture<Receipt> first = reporter.report(Progress.of("t").percent(1));

      // When
      CompletableFuture<Receipt> second = reporter.report(Progress.of("t").percent(2));

      // Then
      assertThat(second).isNotDone();
      assertThat(failure(first).service()).isEqualTo(Service.REGISTRY);
      assertThat(failure(second).service()).isEqualTo(Service.REGISTRY);
      assertThat(since(start)).isLessThan(BOUND);
    }
  }

  @Test
  void shouldCloseInTimeThoughNobodyAnswers() throws Exception {
    // Given
    ProgressReporter reporter =
        reporter("127.0.0.1:" + closedPort(), "mock://unreachable")
            .autoRegisterSchemas(true)
            .build();
    CompletableFuture<Receipt> receipt = reporter.report(Progress.of("t").percent(1));
    long start = System.nanoTime();

    // When
    reporter.close();

    // Then
    assertThat(since(start)).isLessThan(BOUND);
    assertThat(failure(receipt).service()).isEqualTo(Service.BROKER);
  }

  private static ProgressReporter.Builder reporter(String broker, String registry) {
    return ProgressReporter.forUnit("gxj").bootstrap(broker).registry(registry).timeout(TIMEOUT);
  }

  private static DubanUnavailableException failure(CompletableFuture<Receipt> receipt) {
    Throwable failure =
        catchThrowableOfType(ExecutionException.class, () -> receipt.get(20, TimeUnit.SECONDS))
            .getCause();
    assertThat(failure).isInstanceOf(DubanUnavailableException.class);
    return (DubanUnavailableException) failure;
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
