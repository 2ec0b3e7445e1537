package io.duban.pipeline.clock;

import io.duban.contracts.Topics;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The last day that every partition of the clock has heard of. */
final class LastDay {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private LastDay() {}

  static Optional<LocalDate> read(Map<String, Object> kafka) {
    try (Consumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            new HashMap<>(kafka), new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topics.CLOCK.name(), PATIENCE).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
      Optional<LocalDate> least = Optional.empty();
      for (TopicPartition partition : partitions) {
        if (ends.get(partition) == 0) {
          return Optional.empty();
        }
        LocalDate day = last(consumer, partition, ends.get(partition));
        least = Optional.of(least.filter(known -> known.isBefore(day)).orElse(day));
      }
      return least;
    }
  }

  private static LocalDate last(
      Consumer<String, byte[]> consumer, TopicPartition partition, long end) {
    consumer.assign(List.of(partition));
    consumer.seek(partition, end - 1);
    LocalDate day = null;
    while (day == null) {
      for (ConsumerRecord<String, byte[]> record : consumer.poll(PATIENCE)) {
        day = LocalDate.parse(record.key());
      }
    }
    return day;
  }
}
