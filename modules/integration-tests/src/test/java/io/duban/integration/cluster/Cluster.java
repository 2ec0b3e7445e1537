package io.duban.integration.cluster;

import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
import io.duban.embedded.broker.BrokerOptions;
import io.duban.embedded.broker.EmbeddedBroker;
import io.duban.embedded.registry.RegistryEndpoint;
import io.duban.embedded.registry.RegistryEndpointSettings;
import io.duban.pipeline.provision.SchemaProvisioner;
import io.duban.pipeline.provision.TopicProvisioner;
import io.duban.pipeline.provision.TopicSizing;
import io.duban.pipeline.service.PipelineConfig;
import io.duban.pipeline.service.PipelineService;
import io.duban.registry.SchemaRegistry;
import io.duban.registry.client.SchemaRegistries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;

/** A broker and a registry endpoint with the topics of the catalogue. */
public final class Cluster implements Deployment, AutoCloseable {
  public static final int PARTITIONS = 3;

  private final Path directory;
  private final EmbeddedBroker broker;
  private final SchemaRegistry registry;
  private final URI registryUrl;
  private RegistryEndpoint endpoint;
  private PipelineService pipeline;

  private Cluster(Path directory) {
    this.directory = directory;
    this.broker = EmbeddedBroker.start(brokerOptions());
    this.endpoint = RegistryEndpoint.start(RegistryEndpointSettings.keptIn(schemas(), 0));
    this.registryUrl = endpoint.url();
    this.registry = SchemaRegistries.from(registryConfig());
  }

  /** Starts a cluster with all topics but those of units; all it writes is in the directory. */
  public static Cluster start(Path directory) {
    Cluster cluster = bare(directory);
    cluster.create(Topics.ALL);
    return cluster;
  }

  /** Starts a cluster without topics. */
  public static Cluster bare(Path directory) {
    return new Cluster(directory);
  }

  // Reports of a played year bear its times; a killed pipeline is replaced after seconds.
  private static BrokerOptions brokerOptions() {
    return BrokerOptions.temporary()
        .withProperty("log.message.timestamp.after.max.ms", Long.toString(Long.MAX_VALUE))
        .withProperty("group.min.session.timeout.ms", "500")
        .withProperty("transaction.abort.timed.out.transaction.cleanup.interval.ms", "200");
  }

  @Override
  public Map<String, Object> kafka() {
    return Map.of("bootstrap.servers", broker.bootstrapServers());
  }

  @Override
  public Map<String, Object> registryConfig() {
    return Map.of("schema.registry.url", registryUrl());
  }

  public String registryUrl() {
    return registryUrl.toString();
  }

  @Override
  public SchemaRegistry registry() {
    return registry;
  }

  public void create(Collection<Topic> topics) {
    create(topics, new TopicSizing(PARTITIONS, 1, (short) 1));
  }

  public void create(Collection<Topic> topics, TopicSizing sizing) {
    try (Admin admin = Admin.create(kafka())) {
      new TopicProvisioner(admin)
          .create(topics, sizing, Map.of("message.timestamp.type", "CreateTime"));
      List<String> names = topics.stream().map(Topic::name).toList();
      // The controller answers before the broker has heard of the topics.
      Patience.await("topics to be known")
          .until(() -> admin.listTopics().names().get().containsAll(names));
    }
    new SchemaProvisioner(registry).register(topics);
  }

  @Override
  public void createUnitTopics(Collection<String> units) {
    create(units.stream().map(Topics::progress).toList());
  }

  @Override
  public String applicationId() {
    return pipelineConfig().applicationId();
  }

  public PipelineConfig pipelineConfig() {
    return PipelineSettings.of(kafka(), registryConfig(), directory.resolve("streams"), 1);
  }

  /** Starts a pipeline in this process and returns when it runs; it ends before the cluster. */
  public PipelineService startPipeline() throws Exception {
    pipeline = PipelineService.start(pipelineConfig());
    pipeline.running().get(30, TimeUnit.SECONDS);
    return pipeline;
  }

  /** Starts a pipeline in a process of its own. */
  public ChildProcess startPipelineProcess() throws IOException {
    return ChildProcess.start(
        PipelineMain.class,
        List.of(
            broker.bootstrapServers(), registryUrl(), directory.resolve("streams").toString(), "1"));
  }

  public void stopRegistry() {
    endpoint.close();
  }

  /** Starts the registry again where it was. */
  public void startRegistry() {
    endpoint =
        RegistryEndpoint.start(RegistryEndpointSettings.keptIn(schemas(), registryUrl.getPort()));
  }

  private Path schemas() {
    try {
      return Files.createDirectories(directory.resolve("registry")).resolve("schemas");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (pipeline != null) {
      pipeline.close();
    }
    registry.close();
    endpoint.close();
    broker.close();
  }
}
