package io.duban.pipeline.repair;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import io.duban.contracts.Limits;
import io.duban.pipeline.position.ReadPosition;
import io.duban.pipeline.rollup.RollupStores;
import io.duban.pipeline.tracker.TrackerStores;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.state.StoreBuilder;

/** The changelogs of one part of the pipeline, from which its state is restored. */
final class StateChangelogs {
  private final RepairSite site;
  private final List<String> topics;
  private final Map<String, Map<String, String>> settings;
  private final String days;
  private final String position;
  private final int partitions;

  private StateChangelogs(
      RepairSite site, List<StoreBuilder<?>> stores, String days, String position, int partitions) {
    this.site = site;
    this.topics = stores.stream().map(store -> name(site, store.name())).toList();
    this.settings =
        stores.stream()
            .collect(toMap(store -> name(site, store.name()), StateChangelogs::settings));
    this.days = name(site, days);
    this.position = name(site, position);
    this.partitions = partitions;
  }

  static StateChangelogs ofTracker(RepairSite site, int partitions) {
    return new StateChangelogs(
        site, TrackerStores.all(), TrackerStores.DAYS, TrackerStores.POSITION, partitions);
  }

  static StateChangelogs ofRollup(RepairSite site, int partitions) {
    return new StateChangelogs(
        site, RollupStores.all(), RollupStores.DAYS, RollupStores.POSITION, partitions);
  }

  /** As the pipeline would have made it. */
  static Map<String, String> settings(StoreBuilder<?> store) {
    Map<String, String> settings = new HashMap<>();
    settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
    settings.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(Limits.CHANGELOG_BATCH));
    settings.putAll(store.logConfig());
    return settings;
  }

  private static String name(RepairSite site, String store) {
    return "%s-%s-changelog".formatted(site.applicationId(), store);
  }

  List<String> topics() {
    return topics;
  }

  /** Those that do not exist. */
  List<String> missing() {
    Set<String> existing = site.topics();
    return topics.stream().filter(topic -> !existing.contains(topic)).toList();
  }

  /** What cannot be read of them. */
  List<Gap> gaps() {
    return site.partitions(topics).stream()
        .flatMap(partition -> site.read(partition, record -> {}).stream())
        .toList();
  }

  /** The numbers a part remembers: the days it is at, and how far a repair has muted it. */
  Map<String, Long> remembered(int partition) {
    return numbers(new TopicPartition(days, partition));
  }

  /** Up to which place its topic was read, if the state says so. */
  Optional<Long> position(int partition) {
    return Optional.ofNullable(
        numbers(new TopicPartition(position, partition)).get(ReadPosition.NEXT));
  }

  private Map<String, Long> numbers(TopicPartition changelog) {
    Map<String, Long> numbers = new HashMap<>();
    if (site.partitions(List.of(changelog.topic())).contains(changelog)) {
      site.read(
          changelog,
          record -> {
            String name = new String(record.key(), UTF_8);
            if (record.value() == null) {
              numbers.remove(name);
            } else {
              numbers.put(name, ByteBuffer.wrap(record.value()).getLong());
            }
          });
    }
    return numbers;
  }

  /**
   * Creates those that are missing and creates anew those that cannot be read.
   *
   * @return whether there were any, so that no partition has its state as a whole
   */
  boolean makeReadable() {
    List<String> broken = gaps().stream().map(gap -> gap.partition().topic()).distinct().toList();
    broken.forEach(topic -> NewTopics.delete(site, topic));
    Set<String> wanted = new HashSet<>(missing());
    wanted.addAll(broken);
    NewTopics.create(
        site,
        wanted.stream()
            .map(
                topic ->
                    new NewTopic(topic, Optional.of(partitions), Optional.of(site.copies()))
                        .configs(settings.get(topic)))
            .toList());
    return !wanted.isEmpty();
  }

  /**
   * Takes back all that a partition holds and lets it read from the beginning, in the transaction
   * of the producer.
   */
  void clear(Producer<byte[], byte[]> producer, int partition) {
    for (TopicPartition changelog : site.partitions(topics)) {
      if (changelog.partition() == partition) {
        Set<byte[]> keys = new TreeSet<>(Arrays::compare);
        site.read(
            changelog,
            record -> {
              if (record.value() == null) {
                keys.remove(record.key());
              } else {
                keys.add(record.key());
              }
            });
        keys.forEach(
            key -> send(producer, new ProducerRecord<>(changelog.topic(), partition, key, null)));
      }
    }
    write(producer, new TopicPartition(position, partition), ReadPosition.NEXT, 0);
  }

  /** Lets a partition remember a number when it starts again. */
  void remember(Producer<byte[], byte[]> producer, int partition, String name, long number) {
    write(producer, new TopicPartition(days, partition), name, number);
  }

  private static void write(
      Producer<byte[], byte[]> producer, TopicPartition changelog, String name, long number) {
    send(
        producer,
        new ProducerRecord<>(
            changelog.topic(),
            changelog.partition(),
            name.getBytes(UTF_8),
            ByteBuffer.allocate(Long.BYTES).putLong(number).array()));
  }

  /** What could not be sent fails the commit. */
  private static void send(
      Producer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> record) {
    Future<RecordMetadata> unused = producer.send(record);
  }
}
