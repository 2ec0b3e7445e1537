package io.duban.cli.service;

import io.duban.cli.failure.CommandException;
import io.duban.office.cluster.Connection;
import io.duban.pipeline.clients.RateLimit;
import io.duban.pipeline.service.PipelineConfig;
import io.duban.registry.serde.AvroSerdeConfig;
import io.duban.rules.policy.Policies;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** A pipeline's configuration out of a file that uses the names of Kafka Streams. */
final class ServiceSettings {
  static final Map<String, Object> SERDES = Map.of(AvroSerdeConfig.AUTO_REGISTER_SCHEMAS, false);

  private static final String THREADS = "num.stream.threads";
  private static final String COMMIT = "commit.interval.ms";
  private static final String REPLICATION = "replication.factor";

  private ServiceSettings() {}

  static PipelineConfig of(Connection cluster, Policies policies) {
    Map<String, String> settings = cluster.settings();
    Map<String, Object> registry = new HashMap<>(settings);
    registry.putAll(SERDES);
    requirePace(settings);
    return new PipelineConfig(
        cluster.applicationId(),
        cluster.kafka(),
        registry,
        number(settings, THREADS, 1),
        Duration.ofMillis(number(settings, COMMIT, 100)),
        number(settings, REPLICATION, -1),
        Map.of(),
        policies);
  }

  private static void requirePace(Map<String, String> settings) {
    try {
      RateLimit.of(settings);
    } catch (IllegalArgumentException e) {
      throw CommandException.usage(e.getMessage() + ". Correct it in the configuration file.");
    }
  }

  private static int number(Map<String, String> settings, String key, int otherwise) {
    String value = settings.get(key);
    try {
      return value == null ? otherwise : Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw CommandException.usage(
          "%s is \"%s\", but must be a whole number. Correct it in the configuration file."
              .formatted(key, value));
    }
  }
}
