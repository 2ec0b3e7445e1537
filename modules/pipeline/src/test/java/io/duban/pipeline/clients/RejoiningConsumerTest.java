package io.duban.pipeline.clients;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.errors.TaskMigratedException;
import org.apache.kafka.streams.errors.TopologyException;
import org.junit.jupiter.api.Test;

class RejoiningConsumerTest {
  private final MockConsumer<byte[], byte[]> broker = new MockConsumer<>("earliest");
  private final RejoiningConsumer<byte[], byte[]> consumer = new RejoiningConsumer<>(broker);

  @Test
  void shouldJoinAnewOnATopicTheTasksDoNotKnow() {
    // Given
    broker.setPollException(new TopologyException("Topic is unknown to the topology"));

    // When, then
    assertThatThrownBy(() -> consumer.poll(Duration.ZERO))
        .isInstanceOf(TaskMigratedException.class);
  }

  @Test
  void shouldNotJoinAnewForeverForWhatThatDoesNotMend() {
    // Given
    broker.setPollException(new TopologyException("Topic is unknown to the topology"));
    assertThatThrownBy(() -> consumer.poll(Duration.ZERO))
        .isInstanceOf(TaskMigratedException.class);
    broker.setPollException(new TopologyException("Topic is unknown to the topology"));

    // When, then
    assertThatThrownBy(() -> consumer.poll(Duration.ZERO)).isInstanceOf(TopologyException.class);
  }

  @Test
  void shouldJoinAnewForTheNextUnitWhenTheOneBeforeIsHeard() {
    // Given
    broker.setPollException(new TopologyException("Topic is unknown to the topology"));
    assertThatThrownBy(() -> consumer.poll(Duration.ZERO))
        .isInstanceOf(TaskMigratedException.class);
    broker.assign(List.of(new TopicPartition("reports", 0)));
    broker.updateBeginningOffsets(Map.of(new TopicPartition("reports", 0), 0L));
    consumer.poll(Duration.ZERO);
    broker.setPollException(new TopologyException("Topic is unknown to the topology"));

    // When, then
    assertThatThrownBy(() -> consumer.poll(Duration.ZERO))
        .isInstanceOf(TaskMigratedException.class);
  }
}
