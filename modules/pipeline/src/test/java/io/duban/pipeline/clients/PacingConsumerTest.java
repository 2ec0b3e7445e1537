package io.duban.pipeline.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duban.contracts.Topics;
import io.duban.pipeline.meters.PipelineMeters;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class PacingConsumerTest {
  private static final TopicPartition FLOODING = unit("bureau-flood");
  private static final TopicPartition QUIET = unit("bureau-quiet");
  private static final TopicPartition JOURNAL = new TopicPartition(Topics.JOURNAL.name(), 0);
  private static final Duration NOW = Duration.ZERO;

  private final MockConsumer<byte[], byte[]> broker = new MockConsumer<>("earliest");
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Map<TopicPartition, Long> sent = new HashMap<>();
  private long nanos;
  private final PacingConsumer<byte[], byte[]> consumer =
      new PacingConsumer<>(
          broker, new RateLimit(10), new PipelineMeters(meters, Clock.systemUTC()), () -> nanos);

  PacingConsumerTest() {
    List<TopicPartition> all = List.of(FLOODING, QUIET, JOURNAL);
    broker.assign(all);
    broker.updateBeginningOffsets(Map.of(FLOODING, 0L, QUIET, 0L, JOURNAL, 0L));
  }

  @Test
  void shouldHoldBackWhoSendsMoreThanItsShareWhileAnotherIsHeard() {
    // Given
    send(FLOODING, 60);
    send(QUIET, 1);
    consumer.poll(NOW);
    send(FLOODING, 60);
    send(QUIET, 1);

    // When
    ConsumerRecords<byte[], byte[]> records = consumer.poll(NOW);

    // Then
    assertThat(records.records(FLOODING)).isEmpty();
    assertThat(records.records(QUIET)).hasSize(1);
    assertThat(consumer.currentLag(FLOODING)).hasValue(0);
    assertThat(consumer.paused()).isEmpty();
  }

  @Test
  void shouldHearItAgainWhenItsBudgetHasGrown() {
    // Given
    send(FLOODING, 60);
    send(QUIET, 1);
    consumer.poll(NOW);
    send(FLOODING, 1);
    consumer.poll(NOW);

    // When
    nanos += Duration.ofSeconds(2).toNanos();

    // Then
    assertThat(consumer.poll(NOW).records(FLOODING)).hasSize(1);
  }

  @Test
  void shouldHoldBackNobodyWhenOnlyOneHasSomethingToSay() {
    // Given
    send(FLOODING, 60);
    send(JOURNAL, 60);
    consumer.poll(NOW);
    send(FLOODING, 60);

    // Then
    assertThat(consumer.poll(NOW).records(FLOODING)).hasSize(60);
  }

  @Test
  void shouldHoldBackNobodyWhenAllHaveABacklog() {
    // Given
    send(FLOODING, 60);
    send(QUIET, 60);
    consumer.poll(NOW);
    send(FLOODING, 60);
    send(QUIET, 60);

    // Then
    assertThat(consumer.poll(NOW).count()).isEqualTo(120);
  }

  @Test
  void shouldKeepApartWhatItsOwnerPauses() {
    // Given
    send(FLOODING, 60);
    send(QUIET, 1);
    consumer.poll(NOW);
    consumer.poll(NOW);

    // When
    consumer.pause(List.of(FLOODING, QUIET));
    consumer.resume(List.of(FLOODING));

    // Then
    assertThat(consumer.paused()).containsExactly(QUIET);
    assertThat(broker.paused()).containsExactlyInAnyOrder(FLOODING, QUIET);

    // When
    consumer.pause(List.of(FLOODING));
    nanos += Duration.ofSeconds(10).toNanos();
    consumer.poll(NOW);

    // Then
    assertThat(broker.paused()).containsExactlyInAnyOrder(FLOODING, QUIET);
  }

  @Test
  void shouldRefuseAPaceThatIsNone() {
    // Then
    assertThatThrownBy(() -> RateLimit.of(Map.of(RateLimit.SETTING, "fast")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must be a whole number, but is \"fast\"");
    assertThat(RateLimit.of(Map.of(RateLimit.SETTING, "0")).bounds()).isFalse();
  }

  private static TopicPartition unit(String unit) {
    return new TopicPartition(Topics.progress(unit).name(), 0);
  }

  private void send(TopicPartition partition, int records) {
    for (int i = 0; i < records; i++) {
      long offset = sent.merge(partition, 1L, Long::sum) - 1;
      broker.addRecord(
          new ConsumerRecord<>(
              partition.topic(), partition.partition(), offset, new byte[8], new byte[100]));
    }
  }
}
