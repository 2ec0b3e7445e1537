package io.duban.pipeline.service;

import static java.util.Objects.requireNonNull;

import io.duban.rules.policy.Policies;
import java.time.Duration;
import java.util.Map;

/**
 * How a pipeline runs.
 *
 * @param applicationId names the consumer group, the transactions and the state on the cluster
 * @param kafka properties of every Kafka client, {@code bootstrap.servers} at least
 * @param registry properties of the schema registry's client and of the serializers, {@code
 *     schema.registry.url} at least
 * @param threads stream threads
 * @param commitInterval how long results may wait before they are committed and so seen
 * @param replication copies of the changelogs
 * @param topicSettings settings that topics are meant to have instead of the catalogue's
 */
public record PipelineConfig(
    String applicationId,
    Map<String, Object> kafka,
    Map<String, Object> registry,
    int threads,
    Duration commitInterval,
    int replication,
    Map<String, String> topicSettings,
    Policies policies) {
  /** What a pipeline is called unless it is told otherwise. */
  public static final String DEFAULT_APPLICATION_ID = "duban-pipeline";

  public PipelineConfig {
    requireNonNull(applicationId, "applicationId");
    kafka = Map.copyOf(kafka);
    registry = Map.copyOf(registry);
    topicSettings = Map.copyOf(topicSettings);
    requireNonNull(policies, "policies");
    requirePresent(kafka, "bootstrap.servers");
    requirePresent(registry, "schema.registry.url");
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be 1 or more, but is " + threads);
    }
    if (commitInterval.isNegative() || commitInterval.isZero()) {
      throw new IllegalArgumentException(
          "commitInterval must be longer than nothing, but is " + commitInterval);
    }
  }

  private static void requirePresent(Map<String, Object> properties, String key) {
    if (!properties.containsKey(key)) {
      throw new IllegalArgumentException(key + " is missing; say where it is");
    }
  }
}
