package io.duban.office.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class RecordOrderTest {

  @Test
  void shouldLetTheOffsetDecideWithinAPartitionWhateverTheTime() {
    // Given
    ConsumerRecord<String, String> judgedByTheDay = record(0, 0, 200, "without the report");
    ConsumerRecord<String, String> judgedByTheReport = record(0, 1, 100, "with the report");

    // Then
    assertThat(RecordOrder.of(List.of(judgedByTheDay, judgedByTheReport)))
        .containsExactly(judgedByTheDay, judgedByTheReport);
  }

  @Test
  void shouldPutPartitionsAmongEachOtherByTime() {
    // Given
    ConsumerRecord<String, String> first = record(1, 7, 100, "first");
    ConsumerRecord<String, String> second = record(0, 3, 150, "second");
    ConsumerRecord<String, String> third = record(1, 8, 200, "third");

    // Then
    assertThat(RecordOrder.of(List.of(second, first, third))).containsExactly(first, second, third);
  }

  private static ConsumerRecord<String, String> record(
      int partition, long offset, long time, String value) {
    return new ConsumerRecord<>(
        "topic",
        partition,
        offset,
        time,
        TimestampType.CREATE_TIME,
        0,
        0,
        "key",
        value,
        new RecordHeaders(),
        Optional.empty());
  }
}
