package io.duban.pipeline.clients;

import java.time.Duration;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.streams.errors.TaskMigratedException;
import org.apache.kafka.streams.errors.TopologyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Joins the group anew where Kafka Streams would end the thread: a task that was built when no unit
 * had a topic yet lacks the node that hears units, and cannot be given the first one (nor could any
 * task be given a topic its thread has not heard of). Built again, it has the node.
 */
final class RejoiningConsumer<K, V> extends ForwardingConsumer<K, V> {
  private static final Logger LOG = LoggerFactory.getLogger(RejoiningConsumer.class);

  private boolean rejoining;

  RejoiningConsumer(Consumer<K, V> delegate) {
    super(delegate);
  }

  @Override
  public ConsumerRecords<K, V> poll(Duration timeout) {
    try {
      ConsumerRecords<K, V> records = super.poll(timeout);
      rejoining = rejoining && assignment().isEmpty();
      return records;
    } catch (TopologyException e) {
      // What rejoining did not mend is no new unit, and the thread had better end.
      if (rejoining) {
        throw e;
      }
      rejoining = true;
      LOG.info("A unit has a topic that the running tasks do not know; they are built anew");
      throw new TaskMigratedException("The tasks must be built anew", e);
    }
  }
}
