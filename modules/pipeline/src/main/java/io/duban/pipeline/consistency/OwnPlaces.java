package io.duban.pipeline.consistency;

import io.duban.pipeline.position.ReadPosition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Where reading our own topics goes on: where the state says, which was committed with what came of
 * the records. An offset of the group that is further counts more: a version that keeps no position
 * with its state may have run meanwhile.
 */
final class OwnPlaces {
  private final PartitionReader reader;
  private final String applicationId;
  private final Map<TopicPartition, Long> places = new HashMap<>();
  private final List<Discrepancy> discrepancies = new ArrayList<>();

  OwnPlaces(PartitionReader reader, String applicationId) {
    this.reader = reader;
    this.applicationId = applicationId;
  }

  /** Places to seek; a partition without one is read on at its offset. */
  Map<TopicPartition, Long> places() {
    return places;
  }

  List<Discrepancy> discrepancies() {
    return discrepancies;
  }

  void find(
      OwnTopic own,
      Collection<TopicPartition> partitions,
      Map<TopicPartition, OffsetAndMetadata> committed) {
    for (TopicPartition partition : partitions) {
      OptionalLong fed = fed(own, partition.partition());
      OffsetAndMetadata offset = committed.get(partition);
      find(own, partition, fed, offset == null ? OptionalLong.empty() : at(offset));
    }
  }

  private void find(
      OwnTopic own, TopicPartition partition, OptionalLong fed, OptionalLong committed) {
    OffsetRange held = reader.held(List.of(partition)).get(partition);
    OptionalLong read = fed.isPresent() && fed.getAsLong() > committed.orElse(0) ? fed : committed;
    if (read.isEmpty()) {
      if (hasState(own, partition.partition())) {
        report(
            Discrepancy.Kind.STATE_WITHOUT_PLACE,
            partition,
            new OffsetRange(0, 0),
            "there is state, but neither it nor an offset of the group says up to which place");
      } else {
        places.put(partition, held.from());
      }
    } else if (read.getAsLong() > held.to()) {
      report(
          own.shortened(),
          partition,
          new OffsetRange(held.to(), read.getAsLong()),
          "it ends at %d, but was read up to %d".formatted(held.to(), read.getAsLong()));
    } else if (read.getAsLong() < held.from()) {
      report(
          own.shortened(),
          partition,
          new OffsetRange(read.getAsLong(), held.from()),
          "it begins at %d, but was read only up to %d".formatted(held.from(), read.getAsLong()));
    } else if (fed.isPresent()) {
      places.put(partition, read.getAsLong());
    } else if (read.getAsLong() > 0 && !hasState(own, partition.partition())) {
      report(
          Discrepancy.Kind.STATE_LOST,
          partition,
          new OffsetRange(0, 0),
          "it was read up to %d, and nothing of the state that came of it is left"
              .formatted(read.getAsLong()));
    }
  }

  private void report(
      Discrepancy.Kind kind, TopicPartition partition, OffsetRange missing, String detail) {
    discrepancies.add(
        new Discrepancy(kind, partition.topic(), partition.partition(), missing, detail));
  }

  private static OptionalLong at(OffsetAndMetadata offset) {
    return OptionalLong.of(offset.offset());
  }

  private OptionalLong fed(OwnTopic own, int number) {
    return partition(own.positionChangelog(applicationId), number).stream()
        .flatMap(changelog -> reader.last(changelog).stream())
        .map(OwnPlaces::next)
        .findFirst()
        .orElse(OptionalLong.empty());
  }

  private static OptionalLong next(ConsumerRecord<byte[], byte[]> position) {
    return ReadPosition.next(position.key(), position.value());
  }

  private boolean hasState(OwnTopic own, int number) {
    List<TopicPartition> changelogs =
        own.changelogs(applicationId).stream()
            .flatMap(changelog -> partition(changelog, number).stream())
            .toList();
    // Of a first transaction that was broken off there are records, and none of them counts.
    return !reader.first(reader.held(changelogs)).isEmpty();
  }

  private List<TopicPartition> partition(String topic, int number) {
    return reader.partitions(topic).stream()
        .filter(partition -> partition.partition() == number)
        .toList();
  }
}
