package io.duban.pipeline.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.duban.pipeline.meters.PipelineMeters;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HealthEndpointTest {
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
  private static final Health RUNNING = new Health(true, true, "RUNNING", List.of(), 0);
  private static final Health RESTORING =
      new Health(true, false, "REBALANCING", List.of("Kafka Streams is REBALANCING"), 2);
  private static final Health FAILED = new Health(false, false, "ERROR", List.of("failed"), 0);

  private final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private volatile Health health = RUNNING;
  private final HealthEndpoint endpoint =
      HealthEndpoint.start(new InetSocketAddress(LOOPBACK, 0), () -> health, meters);

  @AfterEach
  void close() {
    endpoint.close();
  }

  @Test
  void shouldBeLiveAndReadyWhileItRuns() throws Exception {
    // When
    List<Integer> answers =
        List.of(get("/health/live").statusCode(), get("/health/ready").statusCode());

    // Then
    assertThat(answers).containsExactly(200, 200);
  }

  @Test
  void shouldSayWhyItIsNotReady() throws Exception {
    // Given
    health = RESTORING;

    // When
    HttpResponse<String> ready = get("/health/ready");

    // Then
    assertThat(ready.statusCode()).isEqualTo(503);
    assertThat(new JsonMapper().readTree(ready.body()))
        .isEqualTo(
            new JsonMapper()
                .readTree(
                    """
                    {"state": "REBALANCING", "ready": false, "topicDrift": 2,
                     "reasons": ["Kafka Streams is REBALANCING"]}
                    """));
    assertThat(get("/health/live").statusCode()).isEqualTo(200);
  }

  @Test
  void shouldNotBeLiveOnceItHasFailedForGood() throws Exception {
    // Given
    health = FAILED;

    // When
    HttpResponse<String> live = get("/health/live");

    // Then
    assertThat(live.statusCode()).isEqualTo(503);
  }

  @Test
  void shouldServeMetricsToPrometheus() throws Exception {
    // Given
    new PipelineMeters(meters, Clock.systemUTC()).journalled();

    // When
    HttpResponse<String> metrics = get("/metrics");

    // Then
    assertThat(metrics.headers().firstValue("content-type").orElseThrow())
        .startsWith("text/plain; version=0.0.4");
    assertThat(metrics.body()).contains("duban_reports_journalled_total 1.0");
  }

  @Test
  void shouldSayThatThePortIsTaken() throws IOException {
    // Given
    try (ServerSocket other = new ServerSocket(0, 1, LOOPBACK)) {
      InetSocketAddress taken = new InetSocketAddress(LOOPBACK, other.getLocalPort());

      // When / Then
      assertThatThrownBy(() -> HealthEndpoint.start(taken, () -> health, meters))
          .isInstanceOf(HealthPortTakenException.class)
          .hasMessageContaining(taken.getHostString() + ":" + other.getLocalPort())
          .hasMessageContaining("choose another");
    }
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(endpoint.url().resolve(path)).build(),
            HttpResponse.BodyHandlers.ofString(UTF_8));
  }
}
