package io.duban.pipeline.fetching;

import static io.duban.pipeline.fetching.Answered.FIRST;
import static io.duban.pipeline.fetching.Answered.SIX_MILLION;
import static io.duban.pipeline.fetching.Answered.TOPIC;
import static io.duban.pipeline.fetching.Answered.batch;
import static io.duban.pipeline.fetching.Answered.bytes;
import static io.duban.pipeline.fetching.Answered.checksum;
import static io.duban.pipeline.fetching.Answered.record;
import static io.duban.pipeline.fetching.Answered.records;
import static io.duban.pipeline.fetching.Answered.unread;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.contracts.Limits;
import io.duban.pipeline.fetching.UnreadRecords.Fault;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.kafka.common.record.internal.CompressionType;
import org.apache.kafka.common.record.internal.MemoryRecords;
import org.apache.kafka.common.record.internal.Record;
import org.apache.kafka.common.requests.FetchResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DamagedBatchTest {
  private final ResponseGuard guard = new ResponseGuard(topic -> true);

  @Test
  void shouldAskAgainBeforeItGivesUpADamagedBatch() {
    // Given
    MemoryRecords whole = batch(CompressionType.GZIP, record("a", bytes("1")));
    ByteBuffer bytes = ByteBuffer.allocate(whole.sizeInBytes()).put(whole.buffer().duplicate());
    bytes.put(bytes.capacity() - 3, (byte) ~bytes.get(bytes.capacity() - 3));
    MemoryRecords damaged = MemoryRecords.readableRecords(bytes.flip());

    // When
    List<FetchResponse> answers =
        IntStream.range(0, 3).mapToObj(i -> guarded(TOPIC, damaged)).toList();

    // Then
    assertThat(records(answers.get(0))).isEmpty();
    assertThat(records(answers.get(1))).isEmpty();
    List<Record> given = records(answers.get(2));
    assertThat(given).extracting(Record::offset).containsExactly(FIRST);
    assertThat(unread(given.get(0)).fault()).isEqualTo(Fault.DAMAGED);
  }

  @ParameterizedTest
  @EnumSource(CompressionType.class)
  void shouldSurviveAnyDamage(CompressionType compression) {
    // Given
    long seed = System.nanoTime();
    Random random = new Random(seed);
    byte[] noise = new byte[20_000];
    random.nextBytes(noise);
    MemoryRecords whole =
        batch(compression, record("a", noise), record("b", new byte[SIX_MILLION]));

    for (int i = 0; i < 200; i++) {
      // When
      ByteBuffer bytes = ByteBuffer.allocate(whole.sizeInBytes()).put(whole.buffer().duplicate());
      bytes.put(61 + random.nextInt(bytes.capacity() - 61), (byte) random.nextInt());
      bytes.putInt(17, checksum(bytes));
      List<Record> records = records(guarded(TOPIC, MemoryRecords.readableRecords(bytes.flip())));

      // Then
      assertThat(records).as("seed %d, trial %d", seed, i).isNotEmpty();
      assertThat(records).allMatch(record -> record.sizeInBytes() <= Limits.RECORD + 10);
    }
  }

  @Test
  void shouldNotBelieveASnappyBlockThatSaysItIsHuge() {
    // Given
    MemoryRecords whole = batch(CompressionType.SNAPPY, record("a", bytes("1")));
    ByteBuffer bytes = ByteBuffer.allocate(whole.sizeInBytes() + 4);
    bytes.put(whole.buffer().duplicate()).flip().limit(bytes.capacity());
    int size = 61 + 16 + 4;
    ByteBuffer rest = whole.buffer().duplicate().position(size + 1);
    bytes.putInt(61 + 16, bytes.getInt(61 + 16) + 4);
    bytes.position(size);
    bytes.put(new byte[] {-1, -1, -1, -1, 7}).put(rest).flip();
    bytes.putInt(8, bytes.getInt(8) + 4);
    bytes.putInt(17, checksum(bytes));

    // When
    List<Record> records = records(guarded(TOPIC, MemoryRecords.readableRecords(bytes)));

    // Then
    assertThat(records).hasSize(1);
    assertThat(unread(records.get(0)).fault()).isEqualTo(Fault.BATCH_TOO_LARGE);
  }

  private FetchResponse guarded(String topic, MemoryRecords sent) {
    return Answered.guarded(guard, topic, sent);
  }
}
