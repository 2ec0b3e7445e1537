package io.duban.cli.topics;

import static java.util.stream.Collectors.toMap;

import io.duban.cli.topics.TopicState.Difference;
import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
import io.duban.pipeline.provision.Answers;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;

/** Asks a cluster for the topics of the catalogue and the units' own. */
public final class TopicStates {
  private final Admin admin;

  public TopicStates(Admin admin) {
    this.admin = admin;
  }

  /** The whole catalogue, and the topics of the units that have one. */
  public List<TopicState> all() {
    Set<String> names = names();
    Stream<Topic> ofUnits =
        names.stream().sorted().flatMap(name -> Topics.unitOf(name).stream()).map(Topics::progress);
    return of(Stream.concat(Topics.ALL.stream(), ofUnits).toList());
  }

  public List<TopicState> of(List<Topic> topics) {
    Set<String> names = names();
    List<String> existing = topics.stream().map(Topic::name).filter(names::contains).toList();
    Map<String, TopicDescription> descriptions =
        Answers.get(admin.describeTopics(existing).allTopicNames());
    Map<String, Config> settings = settings(existing);
    Map<String, Long> records = records(descriptions.values());
    return topics.stream()
        .map(
            topic ->
                descriptions.containsKey(topic.name())
                    ? state(
                        topic,
                        descriptions.get(topic.name()),
                        records.get(topic.name()),
                        settings.get(topic.name()))
                    : TopicState.missing(topic))
        .toList();
  }

  private Set<String> names() {
    return Answers.get(admin.listTopics().names());
  }

  private static TopicState state(
      Topic topic, TopicDescription description, long records, Config settings) {
    return new TopicState(
        topic,
        description.partitions().size(),
        description.partitions().get(0).replicas().size(),
        records,
        drift(topic, settings));
  }

  private static Map<String, Difference> drift(Topic topic, Config settings) {
    Map<String, Difference> drift = new TreeMap<>();
    topic
        .settings()
        .forEach(
            (name, wanted) -> {
              String actual = settings.get(name) == null ? "" : settings.get(name).value();
              if (!wanted.equals(actual)) {
                drift.put(name, new Difference(wanted, actual));
              }
            });
    return drift;
  }

  private Map<String, Config> settings(Collection<String> names) {
    List<ConfigResource> resources =
        names.stream().map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name)).toList();
    return Answers.get(admin.describeConfigs(resources).all()).entrySet().stream()
        .collect(toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
  }

  private Map<String, Long> records(Collection<TopicDescription> descriptions) {
    List<TopicPartition> partitions =
        descriptions.stream()
            .flatMap(
                topic ->
                    topic.partitions().stream()
                        .map(info -> new TopicPartition(topic.name(), info.partition())))
            .toList();
    Map<TopicPartition, ListOffsetsResultInfo> first = offsets(partitions, OffsetSpec.earliest());
    Map<TopicPartition, ListOffsetsResultInfo> last = offsets(partitions, OffsetSpec.latest());
    Map<String, Long> records = new TreeMap<>();
    for (TopicPartition partition : partitions) {
      records.merge(
          partition.topic(),
          last.get(partition).offset() - first.get(partition).offset(),
          Long::sum);
    }
    return records;
  }

  private Map<TopicPartition, ListOffsetsResultInfo> offsets(
      List<TopicPartition> partitions, OffsetSpec spec) {
    return Answers.get(
        admin
            .listOffsets(partitions.stream().collect(toMap(partition -> partition, any -> spec)))
            .all());
  }
}
