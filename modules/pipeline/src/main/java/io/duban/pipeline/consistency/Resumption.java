package io.duban.pipeline.consistency;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds where partitions are read on, whatever became of the offsets of the consumer group. */
public final class Resumption {
  private static final Logger LOG = LoggerFactory.getLogger(Resumption.class);

  private final Map<String, Object> kafka;
  private final String applicationId;
  private final TakenReader takenReader = new TakenReader();
  private final TakenPlaces taken = new TakenPlaces();

  /**
   * Prepares to look.
   *
   * @param kafka how every client is to connect
   */
  public Resumption(Map<String, Object> kafka, String applicationId) {
    this.kafka = Map.copyOf(kafka);
    this.applicationId = applicationId;
  }

  /**
   * Places to seek; a partition without one is read on at its offset.
   *
   * @param committed offsets of the group, null or absent where it has none
   * @throws InconsistentException if going on would lose or double something
   */
  public synchronized Map<TopicPartition, Long> places(
      Collection<TopicPartition> partitions, Map<TopicPartition, OffsetAndMetadata> committed) {
    Map<Optional<OwnTopic>, List<TopicPartition>> sorts =
        partitions.stream().collect(groupingBy(partition -> OwnTopic.named(partition.topic())));
    Map<TopicPartition, Long> places = new HashMap<>();
    try (PartitionReader reader = new PartitionReader(kafka)) {
      OwnPlaces own = new OwnPlaces(reader, applicationId);
      SourcePlaces sources = new SourcePlaces(reader, takenReader, taken);
      sorts.forEach(
          (topic, these) ->
              topic.ifPresentOrElse(
                  known -> own.find(known, these, committed),
                  () -> sources.find(these, committed)));
      if (!own.discrepancies().isEmpty()) {
        throw new InconsistentException(own.discrepancies());
      }
      sources.discrepancies().forEach(found -> LOG.warn("{}", found.sentence()));
      places.putAll(own.places());
      places.putAll(sources.places());
    }
    return places;
  }

  /**
   * Refuses to go on if a topic of our own lost what had been read of it.
   *
   * @param places that were read up to and are not there, or are not what they were
   * @throws InconsistentException if one is of a topic of our own
   */
  public void refuseLosses(Map<TopicPartition, Long> places) {
    List<Discrepancy> found = new ArrayList<>();
    places.forEach(
        (partition, place) ->
            OwnTopic.named(partition.topic())
                .ifPresent(
                    own ->
                        found.add(
                            new Discrepancy(
                                own.shortened(),
                                partition.topic(),
                                partition.partition(),
                                new OffsetRange(0, 0),
                                "it was read up to %d, which is no longer there"
                                    .formatted(place)))));
    if (!found.isEmpty()) {
      throw new InconsistentException(found);
    }
  }
}
