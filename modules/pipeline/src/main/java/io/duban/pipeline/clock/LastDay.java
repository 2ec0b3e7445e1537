package io.duban.pipeline.clock;

import io.duban.contracts.Topics;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last day that every partition of the clock has heard of. */
final class LastDay {
  private static final Logger LOG = LoggerFactory.getLogger(LastDay.class);
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  // The last record may be no day; where so many are none, all are read.
  private static final int LOOK_BACK = 100;

  private LastDay() {}

  static Optional<LocalDate> read(Map<String, Object> kafka) {
    try (Consumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            new HashMap<>(kafka), new StringDeserializer(), new ByteArrayDeserializer())) {
      return read(consumer);
    }
  }

  static Optional<LocalDate> read(Consumer<String, byte[]> consumer) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(Topics.CLOCK.name(), TIMEOUT).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions, TIMEOUT);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, TIMEOUT);
    Optional<LocalDate> least = Optional.empty();
    for (TopicPartition partition : partitions) {
      long end = ends.get(partition);
      long start = Math.max(begins.get(partition), end - LOOK_BACK);
      Optional<LocalDate> last = last(consumer, partition, start, end);
      if (last.isEmpty() && start > begins.get(partition)) {
        last = last(consumer, partition, begins.get(partition), start);
      }
      if (last.isEmpty()) {
        return last;
      }
      LocalDate found = last.get();
      least = least.filter(known -> known.isBefore(found)).or(() -> Optional.of(found));
    }
    return least;
  }

  private static Optional<LocalDate> last(
      Consumer<String, byte[]> consumer, TopicPartition partition, long start, long end) {
    consumer.assign(List.of(partition));
    consumer.seek(partition, start);
    Optional<LocalDate> last = Optional.empty();
    while (consumer.position(partition, TIMEOUT) < end) {
      for (ConsumerRecord<String, byte[]> record : consumer.poll(TIMEOUT)) {
        Optional<LocalDate> day = day(record);
        last = last.filter(known -> day.isEmpty() || known.isAfter(day.get())).or(() -> day);
      }
    }
    return last;
  }

  private static Optional<LocalDate> day(ConsumerRecord<String, byte[]> tick) {
    try {
      return Optional.ofNullable(tick.key()).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      LOG.warn(
          "Passed over {}-{} at offset {}: its key is no day",
          tick.topic(),
          tick.partition(),
          tick.offset());
      return Optional.empty();
    }
  }
}
