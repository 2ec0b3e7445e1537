package io.duban.pipeline.consistency;

import io.duban.contracts.Topics;
import io.duban.pipeline.provision.AdminFutures;
import io.duban.registry.SchemaRegistry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** Compares at start, quickly, what topics, state, offsets and registry say of each other. */
public final class Comparison {
  private final Map<String, Object> kafka;
  private final String applicationId;
  private final SchemaRegistry registry;

  /**
   * Prepares a comparison.
   *
   * @param kafka how every client is to connect, with the rights of the pipeline
   */
  public Comparison(Map<String, Object> kafka, String applicationId, SchemaRegistry registry) {
    this.kafka = Map.copyOf(kafka);
    this.applicationId = applicationId;
    this.registry = registry;
  }

  /** What disagrees, the worst first; empty if all is well. */
  public List<Discrepancy> discrepancies() {
    try (Admin admin = Admin.create(kafka);
        PartitionReader reader = new PartitionReader(kafka)) {
      List<Discrepancy> found = discrepancies(admin, reader);
      if (found.stream().anyMatch(one -> one.kind().stops())) {
        // The end of a transaction shows in one topic before it shows in another.
        reader.awaitDecided(ownPartitions(reader));
        found = discrepancies(admin, reader);
      }
      found.sort(Comparator.comparing((Discrepancy one) -> one.kind().stops()).reversed());
      return found;
    }
  }

  private List<TopicPartition> ownPartitions(PartitionReader reader) {
    return Arrays.stream(OwnTopic.values())
        .flatMap(
            own ->
                Stream.concat(
                    Stream.of(own.topic().name()), own.changelogs(applicationId).stream()))
        .flatMap(topic -> reader.partitions(topic).stream())
        .toList();
  }

  private List<Discrepancy> discrepancies(Admin admin, PartitionReader reader) {
    List<Discrepancy> found = new ArrayList<>();
    Map<TopicPartition, OffsetAndMetadata> committed = committed(admin);
    // Whoever may not read them must learn it now, and not when it is needed to go on.
    reader.first(reader.held(reader.partitions(Topics.DEAD_LETTERS.name())));
    StateCheck state = new StateCheck(reader, applicationId);
    SchemaCheck schemas = new SchemaCheck(reader, registry);
    for (OwnTopic own : OwnTopic.values()) {
      found.addAll(state.discrepancies(own, committed));
      found.addAll(schemas.discrepancies(own.topic()));
    }
    found.addAll(sources(reader, committed));
    return found;
  }

  /** Topics of our own that do not exist although there is state that came of them. */
  public List<Discrepancy> lostTopics() {
    try (PartitionReader reader = new PartitionReader(kafka)) {
      StateCheck state = new StateCheck(reader, applicationId);
      return Arrays.stream(OwnTopic.values()).flatMap(own -> state.lost(own).stream()).toList();
    }
  }

  private Map<TopicPartition, OffsetAndMetadata> committed(Admin admin) {
    try {
      return new HashMap<>(
          AdminFutures.get(
              admin.listConsumerGroupOffsets(applicationId).partitionsToOffsetAndMetadata()));
    } catch (GroupIdNotFoundException e) {
      return Map.of();
    }
  }

  private static List<Discrepancy> sources(
      PartitionReader reader, Map<TopicPartition, OffsetAndMetadata> committed) {
    Set<TopicPartition> sources =
        committed.keySet().stream()
            .filter(partition -> OwnTopic.named(partition.topic()).isEmpty())
            .collect(Collectors.toSet());
    List<Discrepancy> found = new ArrayList<>();
    for (String topic : sources.stream().map(TopicPartition::topic).distinct().sorted().toList()) {
      if (reader.partitions(topic).isEmpty()) {
        found.add(
            Discrepancy.of(
                Discrepancy.Kind.SOURCE_MISSING, topic, "it was read, and does not exist"));
        sources.removeIf(partition -> partition.topic().equals(topic));
      }
    }
    SourcePlaces places = new SourcePlaces(reader, new TakenReader(), new TakenPlaces());
    places.compare(sources, committed);
    found.addAll(places.discrepancies());
    return found;
  }
}
