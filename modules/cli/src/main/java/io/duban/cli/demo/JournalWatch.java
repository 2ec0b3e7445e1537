package io.duban.cli.demo;

import io.duban.contracts.Headers;
import io.duban.contracts.Topics;
import io.duban.pipeline.codec.HeaderValues;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Waits until the pipeline has put what was sent in order. A day may only end when its reports are
 * in the journal: in real life a day is long enough for that, here it lasts milliseconds.
 */
final class JournalWatch implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final List<String> DEAD_LETTER_PLACE =
      List.of("__streams.errors.topic", "__streams.errors.partition", "__streams.errors.offset");

  private final Consumer<byte[], byte[]> consumer;
  private final Set<String> seen = new HashSet<>();

  JournalWatch(Map<String, Object> kafka) {
    // What is not committed yet is good enough: only the order matters here.
    consumer =
        new KafkaConsumer<>(
            new HashMap<>(kafka), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        List.of(Topics.JOURNAL, Topics.DEAD_LETTERS).stream()
            .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** Waits for records by the places they were sent to: {@code <topic>/<partition>/<offset>}. */
  void await(Set<String> sent) {
    long until = System.nanoTime() + TIMEOUT.toNanos();
    while (!seen.containsAll(sent)) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException(
            "the pipeline did not take in %d of the day's reports within %d s"
                .formatted(sent.size(), TIMEOUT.toSeconds()));
      }
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(20))) {
        seen.add(place(record));
      }
    }
    seen.clear();
  }

  private static String place(ConsumerRecord<byte[], byte[]> record) {
    return HeaderValues.text(record.headers(), Headers.SOURCE)
        .orElseGet(() -> deadLetterPlace(record));
  }

  private static String deadLetterPlace(ConsumerRecord<byte[], byte[]> letter) {
    return DEAD_LETTER_PLACE.stream()
        .map(name -> HeaderValues.text(letter.headers(), name).orElse(""))
        .collect(Collectors.joining("/"));
  }

  @Override
  public void close() {
    consumer.close();
  }
}
