package io.duban.integration.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.duban.contracts.Headers;
import io.duban.contracts.Tick;
import io.duban.contracts.Topics;
import io.duban.registry.serde.AvroDeserializer;
import io.duban.registry.serde.AvroSerdeConfig;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Waits until the whole pipeline has begun a day, and so has finished all days before. */
public final class LastDay implements AutoCloseable {
  private final Deployment cluster;
  private final LocalDate day;
  private final Reading settledRows;
  private final AvroDeserializer<SpecificRecord> deserializer;
  private final Set<String> heard = new HashSet<>();
  private final Map<TopicPartition, Long> ends = new HashMap<>();

  private LastDay(Deployment cluster, LocalDate day) {
    this.cluster = cluster;
    this.day = day;
    settledRows = Reading.committed(cluster, Topics.SETTLED_ROWS);
    deserializer =
        new AvroDeserializer<>(
            cluster.registry(), Map.of(AvroSerdeConfig.SPECIFIC_AVRO_READER, true), false);
  }

  public static void await(Deployment cluster, LocalDate day) {
    try (LastDay last = new LastDay(cluster, day);
        Admin admin = Admin.create(cluster.kafka())) {
      Patience.await("every tracker to begin " + day).until(last::begunByTrackers);
      Patience.await("the rollup to begin " + day).until(() -> last.begunByRollup(admin));
    }
  }

  private boolean begunByTrackers() {
    settledRows.next().forEach(this::hear);
    return heard.size() == Cluster.PARTITIONS * Cluster.PARTITIONS;
  }

  private void hear(ConsumerRecord<String, byte[]> record) {
    SpecificRecord event = deserializer.deserialize(record.topic(), record.value());
    if (event instanceof Tick tick && tick.getDay().equals(day)) {
      String origin = new String(record.headers().lastHeader(Headers.ORIGIN).value(), UTF_8);
      heard.add(record.partition() + " from " + origin);
      ends.put(new TopicPartition(record.topic(), record.partition()), record.offset());
    }
  }

  private boolean begunByRollup(Admin admin) throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetAndMetadata> done =
        admin
            .listConsumerGroupOffsets(cluster.applicationId())
            .partitionsToOffsetAndMetadata()
            .get();
    return ends.entrySet().stream()
        .allMatch(
            end ->
                done.containsKey(end.getKey()) && done.get(end.getKey()).offset() > end.getValue());
  }

  @Override
  public void close() {
    settledRows.close();
    deserializer.close();
  }
}
