package io.duban.office.deadletters;

import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
import io.duban.office.cluster.AnyEventDecoder;
import io.duban.office.cluster.Connection;
import io.duban.office.cluster.TopicReader;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads what was refused. */
public final class DeadLetterReader implements AutoCloseable {
  private final TopicReader reader;
  private final AnyEventDecoder decoder;

  public DeadLetterReader(Connection cluster) {
    reader = new TopicReader(cluster);
    decoder = new AnyEventDecoder(cluster);
  }

  /** All that were refused up to now. */
  public List<RefusedRecord> all() {
    return reader.records(Topics.DEAD_LETTERS).stream()
        .map(letter -> RefusedRecord.of(letter, decoder))
        .toList();
  }

  /** Passes on what is refused after {@link #all}, until nobody takes it any more. */
  public void follow(Predicate<RefusedRecord> sink) {
    reader.follow(record -> sink.test(RefusedRecord.of(record, decoder)));
  }

  List<ConsumerRecord<byte[], byte[]>> records(Topic topic) {
    return reader.records(topic);
  }

  int partitions(Topic topic) {
    return reader.partitions(topic);
  }

  @Override
  public void close() {
    decoder.close();
    reader.close();
  }
}
