package io.duban.pipeline.clients;

import io.duban.pipeline.consistency.Resumption;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads each partition it is given on from where it was really read to, and never begins at the
 * beginning because an offset is missing.
 */
final class ResumingConsumer<K, V> extends ForwardingConsumer<K, V> {
  private final Resumption resumption;

  ResumingConsumer(Consumer<K, V> delegate, Resumption resumption) {
    super(delegate);
    this.resumption = resumption;
  }

  @Override
  public void subscribe(Collection<String> topics, ConsumerRebalanceListener listener) {
    delegate.subscribe(topics, new Resuming(listener));
  }

  @Override
  public void subscribe(Pattern pattern, ConsumerRebalanceListener listener) {
    delegate.subscribe(pattern, new Resuming(listener));
  }

  @Override
  public ConsumerRecords<K, V> poll(Duration timeout) {
    try {
      return delegate.poll(timeout);
    } catch (InvalidOffsetException e) {
      goOn(e);
      return ConsumerRecords.empty();
    }
  }

  @Override
  public long position(TopicPartition partition) {
    try {
      return delegate.position(partition);
    } catch (InvalidOffsetException e) {
      goOn(e);
      return delegate.position(partition);
    }
  }

  @Override
  public long position(TopicPartition partition, Duration timeout) {
    try {
      return delegate.position(partition, timeout);
    } catch (InvalidOffsetException e) {
      goOn(e);
      return delegate.position(partition, timeout);
    }
  }

  // Whoever goes back to what was committed would go back to the beginning where nothing was.
  @Override
  public Map<TopicPartition, OffsetAndMetadata> committed(Set<TopicPartition> partitions) {
    return orPlaces(delegate.committed(partitions));
  }

  @Override
  public Map<TopicPartition, OffsetAndMetadata> committed(
      Set<TopicPartition> partitions, Duration timeout) {
    return orPlaces(delegate.committed(partitions, timeout));
  }

  private Map<TopicPartition, OffsetAndMetadata> orPlaces(
      Map<TopicPartition, OffsetAndMetadata> committed) {
    Map<TopicPartition, OffsetAndMetadata> known = new HashMap<>(committed);
    Set<TopicPartition> without = new HashSet<>(known.keySet());
    without.removeIf(partition -> known.get(partition) != null);
    if (!without.isEmpty()) {
      resumption
          .places(without, Map.of())
          .forEach((partition, place) -> known.put(partition, new OffsetAndMetadata(place)));
    }
    return known;
  }

  private void goOn(Collection<TopicPartition> partitions) {
    if (!partitions.isEmpty()) {
      goOn(partitions, delegate.committed(Set.copyOf(partitions)));
    }
  }

  private void goOn(InvalidOffsetException exception) {
    Map<TopicPartition, OffsetAndMetadata> at = new HashMap<>();
    if (exception instanceof OffsetOutOfRangeException outOfRange) {
      outOfRange
          .offsetOutOfRangePartitions()
          .forEach((partition, place) -> at.put(partition, new OffsetAndMetadata(place)));
      // Before anything is appended in the place of what is gone.
      resumption.refuseLosses(outOfRange.offsetOutOfRangePartitions());
    }
    Map<TopicPartition, Long> places = goOn(exception.partitions(), at);
    // What is still without a place would fail again at once.
    at.keySet().removeAll(places.keySet());
    at.forEach((partition, offset) -> delegate.seek(partition, offset.offset()));
  }

  private Map<TopicPartition, Long> goOn(
      Collection<TopicPartition> partitions, Map<TopicPartition, OffsetAndMetadata> committed) {
    Map<TopicPartition, Long> places = resumption.places(partitions, committed);
    places.forEach(delegate::seek);
    return places;
  }

  /** Seeks before the first record of a partition can be fetched. */
  private final class Resuming implements ConsumerRebalanceListener {
    private final ConsumerRebalanceListener listener;

    Resuming(ConsumerRebalanceListener listener) {
      this.listener = listener;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      goOn(partitions);
      listener.onPartitionsAssigned(partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      listener.onPartitionsRevoked(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
      listener.onPartitionsLost(partitions);
    }
  }
}
