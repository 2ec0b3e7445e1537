package io.duban.pipeline.provision;

import static java.util.stream.Collectors.toMap;

import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
import io.duban.pipeline.provision.TopicState.Difference;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;

/** Asks a cluster for its topics, so that they can be held against the catalogue. */
public final class ClusterInspector {
  private final Admin admin;
  private final Map<String, String> overrides;

  public ClusterInspector(Admin admin) {
    this(admin, Map.of());
  }

  /**
   * An inspector of a cluster that is not quite as the catalogue says.
   *
   * @param overrides settings that are meant to differ from the catalogue's
   */
  public ClusterInspector(Admin admin, Map<String, String> overrides) {
    this.admin = admin;
    this.overrides = Map.copyOf(overrides);
  }

  /** Names of all topics that whoever asks may see. */
  public Set<String> names() {
    return AdminFutures.get(admin.listTopics().names());
  }

  /** The whole catalogue, and the topics of the units that have one. */
  public List<Topic> topics() {
    Stream<Topic> ofUnits =
        names().stream()
            .sorted()
            .flatMap(name -> Topics.unitOf(name).stream())
            .map(Topics::progress);
    return Stream.concat(Topics.ALL.stream(), ofUnits).toList();
  }

  public ClusterState inspect() {
    List<Topic> topics = topics();
    return inspect(topics, topics);
  }

  /**
   * Inspects some topics.
   *
   * @param drifting those of them whose settings are looked at, which takes a right of its own
   */
  public ClusterState inspect(Collection<Topic> topics, Collection<Topic> drifting) {
    Set<String> names = names();
    Map<String, TopicDescription> descriptions =
        AdminFutures.get(admin.describeTopics(existing(topics, names)).allTopicNames());
    Map<String, Config> settings = settings(existing(drifting, names));
    return new ClusterState(
        topics.stream()
            .map(topic -> state(topic, descriptions.get(topic.name()), settings.get(topic.name())))
            .toList());
  }

  /** Places taken in the partitions of each topic, those of transaction marks included. */
  public Map<String, Long> records(ClusterState cluster) {
    PartitionOffsets offsets = new PartitionOffsets(admin);
    List<TopicPartition> partitions =
        offsets.partitions(cluster.existing().stream().map(TopicState::name).toList());
    Map<TopicPartition, Long> begins = offsets.begins(partitions);
    return offsets.ends(partitions, IsolationLevel.READ_UNCOMMITTED).entrySet().stream()
        .collect(
            toMap(
                end -> end.getKey().topic(),
                end -> end.getValue() - begins.get(end.getKey()),
                Long::sum));
  }

  private static List<String> existing(Collection<Topic> topics, Set<String> names) {
    return topics.stream().map(Topic::name).filter(names::contains).toList();
  }

  private TopicState state(Topic topic, TopicDescription description, Config settings) {
    if (description == null) {
      return new TopicState(topic, 0, 0, 0, new TreeMap<>());
    }
    return new TopicState(
        topic,
        description.partitions().size(),
        description.partitions().get(0).replicas().size(),
        (int)
            description.partitions().stream()
                .filter(partition -> partition.isr().size() < partition.replicas().size())
                .count(),
        settings == null ? new TreeMap<>() : drift(topic, settings));
  }

  private SortedMap<String, Difference> drift(Topic topic, Config settings) {
    SortedMap<String, Difference> drift = new TreeMap<>();
    topic
        .settings(overrides)
        .forEach(
            (name, wanted) -> {
              ConfigEntry entry = settings.get(name);
              String actual = entry == null ? "" : entry.value();
              if (!wanted.equals(actual)) {
                drift.put(name, new Difference(wanted, actual));
              }
            });
    return drift;
  }

  private Map<String, Config> settings(Collection<String> names) {
    List<ConfigResource> resources =
        names.stream().map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name)).toList();
    return AdminFutures.get(admin.describeConfigs(resources).all()).entrySet().stream()
        .collect(toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
  }
}
