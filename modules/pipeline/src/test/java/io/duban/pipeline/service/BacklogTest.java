package io.duban.pipeline.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duban.contracts.Topics;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;

class BacklogTest {
  private static final TopicPartition TASKS = new TopicPartition(Topics.TASKS.name(), 0);
  private static final TopicPartition CLOCK = new TopicPartition(Topics.CLOCK.name(), 0);

  private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
  private final Backlog backlog = new Backlog(null, consumer, "a");

  @Test
  void shouldLeaveOutWhatMayNotBeRead() {
    // Given
    consumer.setPollException(new TopicAuthorizationException(Set.of(CLOCK.topic())));
    consumer.schedulePollTask(() -> {});
    consumer.schedulePollTask(
        () -> consumer.addRecord(new ConsumerRecord<>(TASKS.topic(), 0, 3, null, new byte[0])));

    // When / Then
    assertThat(backlog.looked(Map.of(TASKS, 3L, CLOCK, 1L), Map.of(TASKS, 4L, CLOCK, 2L)))
        .singleElement()
        .satisfies(
            waiting -> {
              assertThat(waiting.partition()).isEqualTo(TASKS);
              assertThat(waiting.records()).isEqualTo(1);
            });
  }

  @Test
  void shouldNotGoOnWhenItIsAboutAnotherTopic() {
    // Given
    consumer.setPollException(new TopicAuthorizationException(Set.of("another")));

    // When / Then
    assertThatThrownBy(() -> backlog.looked(Map.of(TASKS, 3L), Map.of(TASKS, 4L)))
        .isInstanceOf(TopicAuthorizationException.class);
  }
}
