package io.duban.integration.cluster;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.testcontainers.kafka.KafkaContainer;

/**
 * One pair of containers for all clusters of this process, which follow each other. A new cluster
 * finds no topics and no groups; the schemas of the one before are the same anyway.
 */
final class ContainerServers implements Servers {
  private static final String KAFKA_IMAGE = "apache/kafka:4.3.1";

  /** What the engine must have, or be able to fetch. */
  static final List<String> IMAGES = List.of(KAFKA_IMAGE, RegistryContainer.IMAGE);

  // Started by whoever is first; Testcontainers removes them when the process ends.
  private static final class Pair {
    static final KafkaContainer KAFKA =
        new KafkaContainer(KAFKA_IMAGE).withEnv(settings(BROKER_PROPERTIES));
    static final RegistryContainer REGISTRY = new RegistryContainer();

    static {
      KAFKA.start();
      REGISTRY.start();
    }
  }

  ContainerServers() {
    clear();
  }

  private static Map<String, String> settings(Map<String, String> properties) {
    Map<String, String> all = new HashMap<>(properties);
    all.put("auto.create.topics.enable", "false");
    all.put("transaction.state.log.num.partitions", "4");
    return all.entrySet().stream()
        .collect(Collectors.toMap(one -> variable(one.getKey()), Map.Entry::getValue));
  }

  private static String variable(String property) {
    return "KAFKA_" + property.toUpperCase(Locale.ROOT).replace('.', '_');
  }

  private void clear() {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
      Patience.await("the groups of the cluster before to be gone").until(() -> hasNoGroups(admin));
      admin.deleteTopics(admin.listTopics().names().get()).all().get();
      Patience.await("the topics of the cluster before to be gone")
          .until(() -> admin.listTopics().names().get().isEmpty());
    } catch (ExecutionException e) {
      throw new IllegalStateException("the broker in the container cannot be cleared", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A killed pipeline stays a member until its session has timed out. */
  private static boolean hasNoGroups(Admin admin) throws ExecutionException, InterruptedException {
    Set<String> groups =
        admin.listGroups().all().get().stream()
            .map(GroupListing::groupId)
            .collect(Collectors.toCollection(TreeSet::new));
    try {
      admin.deleteConsumerGroups(groups).all().get();
      return true;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof GroupNotEmptyException) {
        return false;
      }
      throw e;
    }
  }

  @Override
  public String bootstrapServers() {
    return Pair.KAFKA.getBootstrapServers();
  }

  @Override
  public String registryUrl() {
    return Pair.REGISTRY.url();
  }

  @Override
  public void stopRegistry() {
    Pair.REGISTRY.interrupt();
  }

  @Override
  public void startRegistry() {
    Pair.REGISTRY.resume();
  }

  @Override
  public void close() {
    // The next cluster clears what this one leaves.
  }
}
