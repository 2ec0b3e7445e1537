package io.duban.integration.cluster;

import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
import io.duban.pipeline.provision.TopicSizing;
import io.duban.pipeline.service.PipelineConfig;
import io.duban.pipeline.service.PipelineService;
import io.duban.registry.SchemaRegistry;
import io.duban.registry.client.SchemaRegistries;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A broker and a registry with the topics of the catalogue. */
public final class Cluster implements Deployment, AutoCloseable {
  public static final int PARTITIONS = 3;

  private final Servers servers;
  private final SchemaRegistry registry;
  private PipelineService pipeline;

  private Cluster(Path directory) {
    this.servers = Servers.start(directory);
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

  @Override
  public Map<String, Object> kafka() {
    return Map.of("bootstrap.servers", servers.bootstrapServers());
  }

  @Override
  public Map<String, Object> registryConfig() {
    return Map.of("schema.registry.url", registryUrl());
  }

  public String registryUrl() {
    return servers.registryUrl();
  }

  @Override
  public SchemaRegistry registry() {
    return registry;
  }

  @Override
  public void create(Collection<Topic> topics) {
    create(topics, new TopicSizing(PARTITIONS, 1, (short) 1));
  }

  @Override
  public String applicationId() {
    return pipelineConfig().applicationId();
  }

  public PipelineConfig pipelineConfig() {
    return PipelineSettings.of(kafka(), registryConfig(), 1);
  }

  /** Starts a pipeline in this process and returns when it runs; it ends before the cluster. */
  public PipelineService startPipeline() throws Exception {
    return startPipeline(Map.of());
  }

  /** The same, with settings of its own for Kafka. */
  public PipelineService startPipeline(Map<String, Object> own) throws Exception {
    Map<String, Object> kafka = new HashMap<>(kafka());
    kafka.putAll(own);
    return awaitRunning(PipelineService.start(PipelineSettings.of(kafka, registryConfig(), 1)));
  }

  /** The same, serving its health and metrics. */
  public PipelineService startMeasuredPipeline() throws Exception {
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    return awaitRunning(PipelineService.start(pipelineConfig(), anyPort));
  }

  private PipelineService awaitRunning(PipelineService started) throws Exception {
    pipeline = started;
    pipeline.running().get(30, TimeUnit.SECONDS);
    return pipeline;
  }

  /** Starts a pipeline in a process of its own. */
  public ChildProcess startPipelineProcess() throws IOException {
    return ChildProcess.start(
        PipelineMain.class, List.of(servers.bootstrapServers(), registryUrl(), "1"));
  }

  public void stopRegistry() {
    servers.stopRegistry();
  }

  /** Starts the registry again where it was. */
  public void startRegistry() {
    servers.startRegistry();
  }

  @Override
  public void close() {
    if (pipeline != null) {
      pipeline.close();
    }
    registry.close();
    servers.close();
  }
}
