package io.duban.pipeline.consistency;

import io.duban.pipeline.consistency.Discrepancy.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Whether the state is all there, and no further than the topic it came of. */
final class StateCheck {
  private final PartitionReader reader;
  private final String applicationId;

  StateCheck(PartitionReader reader, String applicationId) {
    this.reader = reader;
    this.applicationId = applicationId;
  }

  List<Discrepancy> discrepancies(OwnTopic own, Map<TopicPartition, OffsetAndMetadata> committed) {
    List<TopicPartition> partitions = reader.partitions(own.topic().name());
    if (partitions.isEmpty()) {
      return lost(own);
    }
    OwnPlaces places = new OwnPlaces(reader, applicationId);
    places.find(own, partitions, committed);
    List<Discrepancy> found = new ArrayList<>(places.discrepancies());
    Set<Integer> fed =
        partitions.stream()
            .filter(partition -> wasRead(partition, places.places(), committed))
            .map(TopicPartition::partition)
            .collect(Collectors.toSet());
    if (!fed.isEmpty() && found.isEmpty()) {
      changelogs(own, fed, found);
    }
    return found;
  }

  /** The topic, if it does not exist and something came of it. */
  List<Discrepancy> lost(OwnTopic own) {
    if (!reader.partitions(own.topic().name()).isEmpty()) {
      return List.of();
    }
    long kept =
        reader.held(partitions(own.changelogs(applicationId))).values().stream()
            .filter(held -> held.size() > 0)
            .count();
    return kept == 0
        ? List.of()
        : List.of(
            Discrepancy.of(
                own.shortened(),
                own.topic().name(),
                "it does not exist, but there is state that came of it"));
  }

  private static boolean wasRead(
      TopicPartition partition,
      Map<TopicPartition, Long> places,
      Map<TopicPartition, OffsetAndMetadata> committed) {
    OffsetAndMetadata offset = committed.get(partition);
    return places.getOrDefault(partition, 0L) > 0 || (offset != null && offset.offset() > 0);
  }

  /** Parts of the state that are gone although others are there. */
  private void changelogs(OwnTopic own, Set<Integer> fed, List<Discrepancy> found) {
    List<String> names = own.changelogsOfAnyVersion(applicationId);
    for (String changelog : names) {
      if (reader.partitions(changelog).isEmpty()) {
        found.add(
            Discrepancy.of(
                Kind.STATE_LOST,
                changelog,
                "it does not exist, although %s was read".formatted(own.topic().name())));
      }
    }
    own.needs(applicationId)
        .forEach((changelog, needed) -> found.addAll(emptied(changelog, needed, fed)));
  }

  /** Of a part of the state, what it needs and what is empty where the part is not. */
  private List<Discrepancy> emptied(String part, List<String> needed, Set<Integer> fed) {
    List<TopicPartition> empty = empty(partitions(needed), fed);
    if (empty.isEmpty()) {
      return List.of();
    }
    // A transaction that was broken off may have filled the part and nothing that it needs.
    Set<Integer> filled =
        reader.first(reader.held(reader.partitions(part))).keySet().stream()
            .map(TopicPartition::partition)
            .collect(Collectors.toSet());
    // Looked at again: whoever committed the part meanwhile had filled before what it needs.
    return empty(empty, filled).stream().map(lost -> lost(lost, part)).toList();
  }

  private List<TopicPartition> empty(Collection<TopicPartition> partitions, Set<Integer> numbers) {
    List<TopicPartition> some =
        partitions.stream().filter(one -> numbers.contains(one.partition())).toList();
    Map<TopicPartition, OffsetRange> held = reader.held(some);
    return some.stream().filter(one -> held.get(one).size() == 0).toList();
  }

  private static Discrepancy lost(TopicPartition lost, String dependent) {
    return new Discrepancy(
        Kind.STATE_LOST,
        lost.topic(),
        lost.partition(),
        new OffsetRange(0, 0),
        "it is empty, and %s cannot be without it".formatted(dependent));
  }

  private List<TopicPartition> partitions(Collection<String> topics) {
    return topics.stream().flatMap(topic -> reader.partitions(topic).stream()).toList();
  }
}
