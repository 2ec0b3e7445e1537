package io.duban.pipeline.provision;

import io.duban.contracts.Topic;
import io.duban.contracts.Topic.Partitioning;
import io.duban.contracts.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates topics as the catalogue describes them. */
public final class TopicProvisioner {
  private static final Duration VISIBLE_WITHIN = Duration.ofSeconds(30);
  private static final Duration POLL_INTERVAL = Duration.ofMillis(20);

  // What exists only if there was something in the topic.
  private static final Map<Topic, String> WITNESSES =
      Map.of(
          Topics.JOURNAL, "-tracker-days-changelog",
          Topics.SETTLED_ROWS, "-rollup-days-changelog");

  private final Admin admin;
  private final ClusterInspector inspector;

  public TopicProvisioner(Admin admin) {
    this.admin = admin;
    this.inspector = new ClusterInspector(admin);
  }

  /**
   * Creates the topics that are missing and leaves the others as they are.
   *
   * @param sizing partitions and replication of new topics
   * @param overrides settings that differ from the catalogue's for all of them
   */
  public List<Topic> create(
      Collection<Topic> topics, TopicSizing sizing, Map<String, String> overrides) {
    List<Topic> missing = missing(topics);
    missing.forEach(this::refuseToForget);
    return createAnew(missing, topics, sizing, overrides);
  }

  /** Creates topics even if there is state that came of them; for a repair. */
  public List<Topic> createAnew(
      Collection<Topic> topics, TopicSizing sizing, Map<String, String> overrides) {
    return createAnew(missing(topics), topics, sizing, overrides);
  }

  private List<Topic> createAnew(
      List<Topic> missing,
      Collection<Topic> topics,
      TopicSizing sizing,
      Map<String, String> overrides) {
    admin
        .createTopics(missing.stream().map(topic -> sized(topic, sizing, overrides)).toList())
        .values()
        .values()
        .forEach(TopicProvisioner::createdByAnyone);
    awaitKnown(topics);
    return missing;
  }

  /** Those of the topics that the cluster does not have. */
  public List<Topic> missing(Collection<Topic> topics) {
    Set<String> names = inspector.names();
    return topics.stream().filter(topic -> !names.contains(topic.name())).toList();
  }

  /** An empty topic in the place of one that was lost would hide that it was. */
  private void refuseToForget(Topic topic) {
    String witness = WITNESSES.get(topic);
    if (witness == null) {
      return;
    }
    List<String> changelogs =
        inspector.names().stream().filter(name -> name.endsWith(witness)).toList();
    if (changelogs.stream().anyMatch(this::isFilled)) {
      throw new TopicLostException(topic.name(), changelogs);
    }
  }

  private boolean isFilled(String topic) {
    PartitionOffsets offsets = new PartitionOffsets(admin);
    return offsets
        .ends(offsets.partitions(List.of(topic)), IsolationLevel.READ_UNCOMMITTED)
        .values()
        .stream()
        .anyMatch(end -> end > 0);
  }

  /** A broker may need a moment until it knows the topics the controller has created. */
  private void awaitKnown(Collection<Topic> topics) {
    List<String> wanted = topics.stream().map(Topic::name).toList();
    long until = System.nanoTime() + VISIBLE_WITHIN.toNanos();
    while (!inspector.names().containsAll(wanted)) {
      if (System.nanoTime() > until) {
        throw new KafkaException(
            "topics were created, but the brokers do not list them after %s: %s"
                .formatted(VISIBLE_WITHIN, wanted));
      }
      LockSupport.parkNanos(POLL_INTERVAL.toNanos());
    }
  }

  private static NewTopic sized(Topic topic, TopicSizing sizing, Map<String, String> overrides) {
    int partitions = topic.partitioning() == Partitioning.SHARED ? sizing.shared() : sizing.own();
    return new NewTopic(topic.name(), partitions, sizing.replication())
        .configs(topic.settings(overrides));
  }

  private static void createdByAnyone(KafkaFuture<Void> created) {
    try {
      AdminFutures.get(created);
    } catch (TopicExistsException e) {
      // Another instance was faster, which is as good.
      return;
    }
  }
}
