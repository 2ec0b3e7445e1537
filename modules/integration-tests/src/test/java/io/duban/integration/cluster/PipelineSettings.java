package io.duban.integration.cluster;

import io.duban.pipeline.clients.RateLimit;
import io.duban.pipeline.service.PipelineConfig;
import io.duban.rules.policy.Policies;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** A pipeline as the tests run it. */
final class PipelineSettings {
  private static final Duration COMMIT_EVERY = Duration.ofMillis(100);

  private PipelineSettings() {}

  /** The death of a process is noticed within seconds, so that the next one need not wait long. */
  static PipelineConfig of(
      Map<String, Object> kafka, Map<String, Object> registry, int replication) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("main.consumer.session.timeout.ms", "2000");
    settings.put("main.consumer.heartbeat.interval.ms", "500");
    settings.put("main.consumer.metadata.max.age.ms", "500");
    settings.put("producer.transaction.timeout.ms", "3000");
    // A year that is played in seconds has more of each unit than anybody would send.
    settings.put(RateLimit.SETTING, "0");
    settings.put("producer.linger.ms", "0");
    // A pipeline needs no disk: nothing can be written there.
    settings.put("state.dir", "/dev/null/nothing");
    settings.putAll(kafka);
    return new PipelineConfig(
        "duban-pipeline",
        settings,
        registry,
        1,
        COMMIT_EVERY,
        replication,
        Map.of(),
        Policies.DEFAULT);
  }
}
