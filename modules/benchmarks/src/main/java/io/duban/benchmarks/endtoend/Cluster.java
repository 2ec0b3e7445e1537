package io.duban.benchmarks.endtoend;

import io.duban.benchmarks.results.BenchmarkOptions;
import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
import io.duban.embedded.broker.BrokerOptions;
import io.duban.embedded.broker.EmbeddedBroker;
import io.duban.embedded.registry.RegistryEndpoint;
import io.duban.embedded.registry.RegistryEndpointSettings;
import io.duban.pipeline.clients.RateLimit;
import io.duban.pipeline.provision.SchemaProvisioner;
import io.duban.pipeline.provision.TopicProvisioner;
import io.duban.pipeline.provision.TopicSizing;
import io.duban.pipeline.service.PipelineConfig;
import io.duban.registry.SchemaRegistry;
import io.duban.registry.client.SchemaRegistries;
import io.duban.rules.policy.Policies;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/** A broker and a registry in this JVM, and how the pipeline runs on them. */
final class Cluster implements AutoCloseable {
  // As `duban up` runs it.
  static final Duration COMMIT_EVERY = Duration.ofMillis(100);
  private static final Duration SHORTEST_PROBING = Duration.ofMinutes(1);
  static final String PIPELINE_GROUP = "duban-pipeline";

  private final BenchmarkOptions options;
  private final Map<String, Object> ofPipeline;
  private final EmbeddedBroker broker;
  private final RegistryEndpoint endpoint;
  private final SchemaRegistry registry;
  private final Admin admin;

  private Cluster(BenchmarkOptions options, Map<String, Object> ofPipeline) {
    this.options = options;
    this.ofPipeline = ofPipeline;
    broker = EmbeddedBroker.start(BrokerOptions.temporary());
    endpoint = RegistryEndpoint.start(RegistryEndpointSettings.inMemory());
    registry = SchemaRegistries.from(registryConfig());
    admin = Admin.create(kafka());
  }

  /** For what is measured of a pipeline that no unit is held back by. */
  static Cluster start(BenchmarkOptions options) {
    // What is measured is how fast it can be, not how fast one unit may be.
    return start(options, Map.of(RateLimit.SETTING, 0));
  }

  /** For what is measured of a pipeline that holds units back as it does for an office. */
  static Cluster startHoldingBack(BenchmarkOptions options) {
    return start(options, Map.of());
  }

  private static Cluster start(BenchmarkOptions options, Map<String, Object> ofPipeline) {
    Cluster cluster = new Cluster(options, ofPipeline);
    cluster.create(Topics.ALL);
    return cluster;
  }

  Map<String, Object> kafka() {
    return Map.of("bootstrap.servers", broker.bootstrapServers());
  }

  Admin admin() {
    return admin;
  }

  /** A client of the registry's endpoint, as the pipeline's own is. */
  SchemaRegistry registry() {
    return registry;
  }

  private Map<String, Object> registryConfig() {
    return Map.of("schema.registry.url", endpoint.url().toString());
  }

  /** The reports bear the times of a day that is played, so the same is measured on every day. */
  void create(Collection<Topic> topics) {
    new TopicProvisioner(admin)
        .create(
            topics,
            new TopicSizing(options.partitions(), 1, (short) 1),
            Map.of("message.timestamp.type", "CreateTime"));
    new SchemaProvisioner(registry).register(topics);
  }

  PipelineConfig pipeline() {
    return pipeline(0);
  }

  PipelineConfig pipeline(int standbys) {
    Map<String, Object> kafka = new HashMap<>(kafka());
    kafka.put("num.standby.replicas", standbys);
    // A second instance takes its share at once; left alone it keeps copies for ten minutes first.
    kafka.put("acceptable.recovery.lag", Long.MAX_VALUE);
    kafka.putAll(ofPipeline);
    kafka.put("probing.rebalance.interval.ms", SHORTEST_PROBING.toMillis());
    return new PipelineConfig(
        PIPELINE_GROUP,
        kafka,
        registryConfig(),
        options.threads(),
        COMMIT_EVERY,
        1,
        Map.of(),
        Policies.DEFAULT);
  }

  @Override
  public void close() {
    admin.close();
    registry.close();
    endpoint.close();
    broker.close();
  }
}
