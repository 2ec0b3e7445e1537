package io.duban.pipeline.repair;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;

/** Reads a partition from one place to another, and passes over what cannot be read. */
final class PartitionCursor implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final TopicPartition partition;
  private final long end;
  private final Consumer<byte[], byte[]> consumer;
  private final Told told;
  private final Deque<ConsumerRecord<byte[], byte[]>> read = new ArrayDeque<>();
  private final List<Gap> gaps = new ArrayList<>();
  private long place;

  /**
   * Who is told what it does.
   *
   * @param read for each record that is handed over
   * @param closed when nothing more is wanted
   */
  record Told(Runnable read, Runnable closed) {}

  /**
   * Starts to read.
   *
   * @param consumer that reads nothing else meanwhile
   * @param end the place after the last that is wanted
   */
  PartitionCursor(
      TopicPartition partition,
      long begin,
      long end,
      Consumer<byte[], byte[]> consumer,
      Told told) {
    this.partition = partition;
    this.place = begin;
    this.end = end;
    this.consumer = consumer;
    this.told = told;
    consumer.assign(List.of(partition));
    consumer.seek(partition, begin);
  }

  /** The record that comes next, or null if there is none. */
  ConsumerRecord<byte[], byte[]> peek() {
    long deadline = System.nanoTime() + TIMEOUT.toNanos();
    while (read.isEmpty() && place < end) {
      long before = place;
      fill();
      if (place == before && System.nanoTime() > deadline) {
        throw new TimeoutException(
            "%s could not be read from %d on; the broker is too slow or partly down"
                .formatted(partition, place));
      }
    }
    return read.peek();
  }

  ConsumerRecord<byte[], byte[]> next() {
    ConsumerRecord<byte[], byte[]> next = peek();
    if (next != null) {
      read.remove();
      told.read().run();
    }
    return next;
  }

  private void fill() {
    try {
      consumer.poll(POLL).records(partition).stream()
          .filter(record -> record.offset() < end)
          .forEach(read::add);
      place = consumer.position(partition);
    } catch (AuthenticationException
        | AuthorizationException
        | InterruptException
        | TimeoutException e) {
      throw e;
    } catch (KafkaException unreadable) {
      passOver();
    }
  }

  private void passOver() {
    Gap last = gaps.isEmpty() ? null : gaps.get(gaps.size() - 1);
    if (last != null && last.to() == place) {
      gaps.set(gaps.size() - 1, new Gap(partition, last.from(), place + 1));
    } else {
      gaps.add(new Gap(partition, place, place + 1));
    }
    place++;
    consumer.seek(partition, place);
  }

  TopicPartition partition() {
    return partition;
  }

  /** What could not be read so far. */
  List<Gap> gaps() {
    return List.copyOf(gaps);
  }

  @Override
  public void close() {
    told.closed().run();
  }
}
