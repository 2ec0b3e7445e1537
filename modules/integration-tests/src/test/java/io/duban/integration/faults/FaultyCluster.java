package io.duban.integration.faults;

import static java.util.stream.Collectors.joining;

import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
import io.duban.embedded.registry.RegistryEndpoint;
import io.duban.embedded.registry.RegistryEndpointSettings;
import io.duban.integration.cluster.ChildProcess;
import io.duban.integration.cluster.Cluster;
import io.duban.integration.cluster.Deployment;
import io.duban.integration.cluster.Patience;
import io.duban.integration.cluster.PipelineMain;
import io.duban.pipeline.provision.TopicSizing;
import io.duban.registry.SchemaRegistry;
import io.duban.registry.client.SchemaRegistries;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaEntity;

/** Three brokers, a registry and pipelines, each but the registry in a process of its own. */
final class FaultyCluster implements Deployment, AutoCloseable {
  private static final short COPIES = 3;
  private static final int ON_SMALL_DISK = 3;

  private final Path directory;
  private final List<BrokerProcess> brokers = new ArrayList<>();
  private final Set<ChildProcess> pipelines = new HashSet<>();
  private final URI registryUrl;
  private final SchemaRegistry registry;
  private final Admin admin;
  private final Optional<SmallDisk> disk;
  private RegistryEndpoint endpoint;

  private FaultyCluster(Path directory) throws Exception {
    this.directory = directory;
    List<BrokerProcess.Ports> ports = Stream.generate(BrokerProcess.Ports::free).limit(3).toList();
    String voters =
        Stream.of(1, 2, 3)
            .map(id -> id + "@127.0.0.1:" + ports.get(id - 1).controller())
            .collect(joining(","));
    disk = SmallDisk.mount(directory.resolve(BrokerProcess.directory(ON_SMALL_DISK)));
    for (int id = 1; id <= COPIES; id++) {
      brokers.add(new BrokerProcess(id, ports.get(id - 1), voters, directory).start());
    }
    endpoint = RegistryEndpoint.start(RegistryEndpointSettings.keptIn(schemas(), 0));
    registryUrl = endpoint.url();
    registry = SchemaRegistries.from(registryConfig());
    admin = Admin.create(kafka());
  }

  /** Starts everything but pipelines; all it writes is in the directory. */
  static FaultyCluster start(Path directory) throws Exception {
    FaultyCluster cluster = new FaultyCluster(directory);
    for (BrokerProcess broker : cluster.brokers) {
      broker.awaitReady();
    }
    cluster.awaitBrokers();
    cluster.create(Topics.ALL);
    return cluster;
  }

  @Override
  public void create(Collection<Topic> topics) {
    create(topics, new TopicSizing(Cluster.PARTITIONS, 1, COPIES));
  }

  @Override
  public Map<String, Object> kafka() {
    return Map.of("bootstrap.servers", addresses(BrokerProcess::clientAddress));
  }

  private String addresses(Function<BrokerProcess, String> address) {
    return brokers.stream().map(address).collect(joining(","));
  }

  @Override
  public Map<String, Object> registryConfig() {
    return Map.of("schema.registry.url", registryUrl.toString());
  }

  @Override
  public SchemaRegistry registry() {
    return registry;
  }

  @Override
  public String applicationId() {
    return "duban-pipeline";
  }

  Admin admin() {
    return admin;
  }

  BrokerProcess broker(int id) {
    return brokers.get(id - 1);
  }

  /** The disk of the last broker, if one could be made for it. */
  Optional<SmallDisk> disk() {
    return disk;
  }

  BrokerProcess brokerOnDisk() {
    return broker(ON_SMALL_DISK);
  }

  BrokerProcess activeController() throws Exception {
    return broker(admin.describeMetadataQuorum().quorumInfo().get().leaderId());
  }

  /** Returns when all brokers are in the cluster and every copy of every partition is in sync. */
  void awaitBrokers() {
    Patience.await("all brokers and copies").until(this::isWhole);
  }

  private boolean isWhole() throws InterruptedException {
    try {
      Collection<String> names = admin.listTopics().names().get();
      return admin.describeCluster().nodes().get().size() == COPIES
          && admin.describeTopics(names).allTopicNames().get().values().stream()
              .flatMap(topic -> topic.partitions().stream())
              .allMatch(partition -> partition.isr().size() == partition.replicas().size());
    } catch (ExecutionException notYet) {
      return false;
    }
  }

  void cutNetwork() {
    brokers.forEach(broker -> broker.network().cut());
  }

  void mendNetwork() {
    brokers.forEach(broker -> broker.network().mend());
  }

  /** Limits what a client may write; null lifts the limit. */
  void limit(String client, Double bytesPerSecond) throws Exception {
    ClientQuotaEntity entity = new ClientQuotaEntity(Map.of(ClientQuotaEntity.CLIENT_ID, client));
    ClientQuotaAlteration.Op limit =
        new ClientQuotaAlteration.Op("producer_byte_rate", bytesPerSecond);
    admin.alterClientQuotas(List.of(new ClientQuotaAlteration(entity, List.of(limit)))).all().get();
  }

  void stopRegistry() {
    endpoint.close();
  }

  /** Starts the registry again where it was. */
  void startRegistry() {
    endpoint =
        RegistryEndpoint.start(RegistryEndpointSettings.keptIn(schemas(), registryUrl.getPort()));
  }

  private Path schemas() {
    return directory.resolve("schemas");
  }

  ChildProcess startPipeline() throws IOException {
    ChildProcess pipeline =
        ChildProcess.start(
            PipelineMain.class,
            List.of(
                addresses(BrokerProcess::pipelineAddress),
                registryUrl.toString(),
                Short.toString(COPIES),
                "main.consumer.session.timeout.ms=6000",
                "main.consumer.heartbeat.interval.ms=1000",
                "producer.transaction.timeout.ms=8000"));
    pipelines.add(pipeline);
    return pipeline;
  }

  /** How many partitions each member of the pipeline's group reads. */
  Map<String, Integer> work() throws InterruptedException {
    Map<String, Integer> work = new HashMap<>();
    try {
      ConsumerGroupDescription group =
          admin
              .describeConsumerGroups(List.of(applicationId()))
              .describedGroups()
              .get(applicationId())
              .get();
      group
          .members()
          .forEach(
              member ->
                  work.put(member.consumerId(), member.assignment().topicPartitions().size()));
    } catch (ExecutionException coordinatorMoves) {
      return Map.of();
    }
    return work;
  }

  /** Returns when so many pipelines share the work. */
  void awaitMembers(int count) {
    Patience.await(count + " pipelines at work")
        .until(
            () -> {
              Map<String, Integer> work = work();
              return work.size() == count && !work.containsValue(0);
            });
  }

  @Override
  public void close() throws IOException {
    pipelines.forEach(ChildProcess::kill);
    admin.close(Duration.ofSeconds(1));
    registry.close();
    endpoint.close();
    for (BrokerProcess broker : brokers) {
      broker.close();
    }
    if (disk.isPresent()) {
      disk.get().close();
    }
  }
}
