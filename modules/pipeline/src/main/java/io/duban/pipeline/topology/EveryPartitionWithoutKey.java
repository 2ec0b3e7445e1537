package io.duban.pipeline.topology;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.streams.processor.StreamPartitioner;

/** Sends a record without a key to every partition, and any other by its key. */
final class EveryPartitionWithoutKey implements StreamPartitioner<String, Object> {

  @Override
  public Optional<Set<Integer>> partitions(
      String topic, String key, Object value, int partitionCount) {
    return key == null
        ? Optional.of(
            IntStream.range(0, partitionCount).boxed().collect(Collectors.toUnmodifiableSet()))
        : Optional.empty();
  }
}
