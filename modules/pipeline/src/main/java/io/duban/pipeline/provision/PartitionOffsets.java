package io.duban.pipeline.provision;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** Asks a cluster which partitions topics have, and where those begin and end. */
public final class PartitionOffsets {
  private final Admin admin;

  public PartitionOffsets(Admin admin) {
    this.admin = admin;
  }

  /** The partitions of topics that exist, by name and number. */
  public List<TopicPartition> partitions(Collection<String> topics) {
    return new TreeMap<>(AdminFutures.get(admin.describeTopics(topics).allTopicNames()))
        .values().stream()
            .flatMap(
                topic ->
                    topic.partitions().stream()
                        .map(info -> new TopicPartition(topic.name(), info.partition())))
            .toList();
  }

  public Map<TopicPartition, Long> begins(Collection<TopicPartition> partitions) {
    return offsets(partitions, OffsetSpec.earliest(), IsolationLevel.READ_UNCOMMITTED);
  }

  /** The places after the last record; of an open transaction only if that is not isolated. */
  public Map<TopicPartition, Long> ends(
      Collection<TopicPartition> partitions, IsolationLevel isolation) {
    return offsets(partitions, OffsetSpec.latest(), isolation);
  }

  private Map<TopicPartition, Long> offsets(
      Collection<TopicPartition> partitions, OffsetSpec which, IsolationLevel isolation) {
    Map<TopicPartition, OffsetSpec> asked =
        partitions.stream().collect(toMap(partition -> partition, any -> which));
    return AdminFutures.get(admin.listOffsets(asked, new ListOffsetsOptions(isolation)).all())
        .entrySet()
        .stream()
        .collect(toMap(Map.Entry::getKey, found -> found.getValue().offset()));
  }
}
