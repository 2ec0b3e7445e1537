package io.duban.office.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class LeftOutRecordsTest {
  private final List<String> told = new ArrayList<>();
  private long now;
  private final LeftOutRecords leftOut = new LeftOutRecords(() -> now, told::add);

  @Test
  void shouldNameTheFirstAndSumUpTheRest() {
    // When
    leaveOut(1, 1000);
    leftOut.tellRest();
    leftOut.tellRest();

    // Then
    assertThat(told)
        .containsExactly(
            "Record 1 of partition 0 of t is left out: bad",
            "999 more records are left out, the last being record 1000 of partition 0 of t: bad");
  }

  @Test
  void shouldSayMoreOnceAMinuteOnly() {
    // When
    leaveOut(1, 10);
    now += TimeUnit.SECONDS.toNanos(60);
    leaveOut(11, 20);
    now += TimeUnit.SECONDS.toNanos(59);
    leaveOut(21, 30);

    // Then
    assertThat(told).hasSize(2);
    assertThat(told.get(1)).startsWith("10 more records").contains("record 11 ");
  }

  private void leaveOut(long from, long to) {
    LongStream.rangeClosed(from, to)
        .forEach(
            offset ->
                leftOut.add(new ConsumerRecord<>("t", 0, offset, new byte[0], new byte[0]), "bad"));
  }
}
