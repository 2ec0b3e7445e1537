package io.duban.integration.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.integration.cluster.Calendar;
import io.duban.integration.cluster.Cluster;
import io.duban.pipeline.service.PipelineService;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.streams.KafkaStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(600)
class MonitoringIT {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Pattern SAMPLE =
      Pattern.compile("^(\\w+)(?:\\{(.*)})? \\S+$", Pattern.MULTILINE);
  private static final Pattern LABEL = Pattern.compile("(\\w+)=\"");

  @TempDir private Path directory;

  @Test
  void shouldAskOnlyForWhatThePipelineMeasures() throws Exception {
    // Given
    List<String> expressions =
        Stream.concat(Expressions.ofTheDashboard().stream(), Expressions.ofTheAlarms().stream())
            .toList();

    // When
    Map<String, Set<String>> measured = measured();

    // Then
    assertThat(expressions).hasSizeGreaterThan(40);
    assertThat(unmeasured(expressions, measured)).isEmpty();
  }

  private Map<String, Set<String>> measured() throws Exception {
    try (Cluster cluster = Cluster.start(directory);
        Calendar calendar = new Calendar(cluster)) {
      PipelineService pipeline = cluster.startMeasuredPipeline();
      calendar.beginAll(DAY, DAY.plusDays(1));
      return labelsByMetric(
          scrape(pipeline.healthUrl().orElseThrow()) + scrapeAfresh(pipeline.streams()));
    }
  }

  private static String scrape(URI pipeline) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(pipeline.resolve("/metrics")).build(), BodyHandlers.ofString())
        .body();
  }

  /** What /metrics has of Kafka Streams a minute later, when Micrometer looks for new meters. */
  private static String scrapeAfresh(KafkaStreams streams) {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    try (KafkaStreamsMetrics metrics = new KafkaStreamsMetrics(streams)) {
      metrics.bindTo(registry);
      return registry.scrape();
    }
  }

  private static Map<String, Set<String>> labelsByMetric(String text) {
    Map<String, Set<String>> labels = new HashMap<>();
    Matcher samples = SAMPLE.matcher(text);
    while (samples.find()) {
      Set<String> known = labels.computeIfAbsent(samples.group(1), name -> new HashSet<>());
      if (samples.group(2) != null) {
        LABEL.matcher(samples.group(2)).results().forEach(label -> known.add(label.group(1)));
      }
    }
    return labels;
  }

  /** Metrics that are not there, and labels that no metric of their expression has. */
  private static List<String> unmeasured(
      List<String> expressions, Map<String, Set<String>> measured) {
    List<String> missing = new ArrayList<>();
    for (String expression : expressions) {
      Set<String> labels = new HashSet<>();
      for (String metric : Expressions.metrics(expression)) {
        if (measured.containsKey(metric)) {
          labels.addAll(measured.get(metric));
        } else {
          missing.add(metric + " in " + expression);
        }
      }
      if (!expression.startsWith("count(ALERTS")) {
        Expressions.labels(expression).stream()
            .filter(label -> !labels.contains(label))
            .forEach(label -> missing.add("label " + label + " in " + expression));
      }
    }
    return missing;
  }
}
