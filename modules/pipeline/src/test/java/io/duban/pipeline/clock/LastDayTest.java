package io.duban.pipeline.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.contracts.Topics;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class LastDayTest {
  private static final String CLOCK = Topics.CLOCK.name();
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("none");
  private final List<PartitionInfo> partitions = new ArrayList<>();

  @Test
  void shouldFindTheDayThatAllPartitionsHaveHeardOf() {
    // Given
    partition("2026-03-02", "2026-03-03");
    partition("2026-03-02");

    // When / Then
    assertThat(LastDay.read(consumer)).contains(MONDAY);
  }

  @Test
  void shouldPassOverWhatIsNoDay() {
    // Given
    partition("2026-03-01", "2026-03-02", "tomorrow", null);

    // When / Then
    assertThat(LastDay.read(consumer)).contains(MONDAY);
  }

  @Test
  void shouldLookPastAnyNumberOfRecordsThatAreNoDays() {
    // Given
    String[] keys = new String[251];
    keys[0] = "2026-03-02";
    partition(keys);

    // When / Then
    assertThat(LastDay.read(consumer)).contains(MONDAY);
  }

  @Test
  void shouldNotGoBackWhenADayIsPublishedLate() {
    // Given
    partition("2026-03-02", "2026-03-01");

    // When / Then
    assertThat(LastDay.read(consumer)).contains(MONDAY);
  }

  @Test
  void shouldKnowNoneWhereAPartitionHasNoneOrNoneAnyMore() {
    // Given
    partition("2026-03-02");
    TopicPartition emptied = partition();
    consumer.updateBeginningOffsets(Map.of(emptied, 7L));
    consumer.updateEndOffsets(Map.of(emptied, 7L));

    // When / Then
    assertThat(LastDay.read(consumer)).isEmpty();
  }

  private TopicPartition partition(String... keys) {
    TopicPartition partition = new TopicPartition(CLOCK, partitions.size());
    partitions.add(
        new PartitionInfo(CLOCK, partition.partition(), Node.noNode(), new Node[0], new Node[0]));
    consumer.updatePartitions(CLOCK, List.copyOf(partitions));
    consumer.updateBeginningOffsets(Map.of(partition, 0L));
    consumer.updateEndOffsets(Map.of(partition, (long) keys.length));
    consumer.schedulePollTask(
        () -> {
          for (int offset = 0; offset < keys.length; offset++) {
            consumer.addRecord(
                new ConsumerRecord<>(
                    CLOCK, partition.partition(), offset, keys[offset], new byte[0]));
          }
        });
    return partition;
  }
}
