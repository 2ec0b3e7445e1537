package io.duban.integration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.duban.integration.cluster.Arrivals;
import io.duban.integration.cluster.Calendar;
import io.duban.integration.cluster.Cluster;
import io.duban.integration.cluster.Sender;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A unit whose system is not written in Java. */
@Timeout(600)
class PythonIT {
  private static final Path EXAMPLE =
      Path.of("..", "..", "docs", "examples", "report.py").toAbsolutePath().normalize();

  @TempDir private Path directory;

  /** What a program printed, errors included, and how it ended. */
  private record Ended(int code, String out) {}

  @Test
  void shouldAcceptWhatTheExampleReports() throws Exception {
    String python =
        python()
            .orElseGet(
                () ->
                    abort(
                        "No Python here has confluent-kafka and avro; on Debian: apt-get install python3-confluent-kafka python3-avro"));
    try (Cluster cluster = Cluster.start(directory);
        Calendar calendar = new Calendar(cluster);
        Sender sender = new Sender(cluster);
        Arrivals arrivals = Arrivals.committed(cluster)) {
      // Given
      FirstTask.assign(cluster, calendar, sender, arrivals);

      // When
      Ended reported =
          run(
              Map.of(
                  "DUBAN_BOOTSTRAP", cluster.kafka().get("bootstrap.servers").toString(),
                  "DUBAN_REGISTRY", cluster.registryUrl()),
              List.of(python, EXAMPLE.toString(), FirstTask.UNIT, FirstTask.ID, "40", "m1=10"));

      // Then
      assertThat(reported.code()).as(reported.out()).isZero();
      String place = reported.out().split(" ", -1)[0];
      arrivals.await(List.of(place));
      assertThat(arrivals.journalled(place)).isEqualTo(1);
    }
  }

  private static Optional<String> python() {
    return Stream.of("python3", "/usr/bin/python3")
        .filter(
            python -> {
              try {
                return run(Map.of(), List.of(python, "-c", "import avro, confluent_kafka")).code()
                    == 0;
              } catch (IOException notThere) {
                return false;
              }
            })
        .findFirst();
  }

  private static Ended run(Map<String, String> environment, List<String> line) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Ended(process.onExit().join().exitValue(), out);
  }
}
