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
  // What rejoining does not mend is no new unit, and the thread had better end.
  private static final Duration AGAIN_AFTER = Duration.ofSeconds(2);

  private long rejoined = System.nanoTime() - AGAIN_AFTER.toNanos();

  RejoiningConsumer(Consumer<K, V> delegate) {
    super(delegate);
  }

  @Override
  public ConsumerRecords<K, V> poll(Duration timeout) {
    try {
      return super.poll(timeout);
    } catch (TopologyException e) {
      if (System.nanoTime() - rejoined < AGAIN_AFTER.toNanos()) {
        throw e;
      }
      rejoined = System.nanoTime();
      LOG.info("A unit has a topic that the running tasks do not know; they are built anew");
      throw new TaskMigratedException("The tasks must be built anew", e);
    }
  }
}
