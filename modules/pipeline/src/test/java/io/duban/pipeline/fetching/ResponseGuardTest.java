package io.duban.pipeline.fetching;

import static io.duban.pipeline.fetching.Answered.FIRST;
import static io.duban.pipeline.fetching.Answered.SENT;
import static io.duban.pipeline.fetching.Answered.SIX_MILLION;
import static io.duban.pipeline.fetching.Answered.TOPIC;
import static io.duban.pipeline.fetching.Answered.batch;
import static io.duban.pipeline.fetching.Answered.batches;
import static io.duban.pipeline.fetching.Answered.bytes;
import static io.duban.pipeline.fetching.Answered.record;
import static io.duban.pipeline.fetching.Answered.records;
import static io.duban.pipeline.fetching.Answered.unread;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.duban.contracts.Limits;
import io.duban.pipeline.fetching.UnreadRecords.Fault;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.internal.CompressionType;
import org.apache.kafka.common.record.internal.MemoryRecords;
import org.apache.kafka.common.record.internal.Record;
import org.apache.kafka.common.record.internal.RecordBatch;
import org.apache.kafka.common.record.internal.SimpleRecord;
import org.apache.kafka.common.requests.FetchResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResponseGuardTest {

  private final ResponseGuard guard = new ResponseGuard(topic -> !topic.equals("ours"));

  @ParameterizedTest
  @EnumSource(CompressionType.class)
  void shouldPutAnotherInThePlaceOfARecordThatIsTooLarge(CompressionType compression) {
    // Given
    byte[] large = new byte[SIX_MILLION];
    MemoryRecords sent =
        batch(compression, record("a", bytes("1")), record("b", large), record("c", bytes("3")));

    // When
    List<Record> records = records(guarded(TOPIC, sent));

    // Then
    assertThat(records).extracting(Record::offset).containsExactly(FIRST, FIRST + 1, FIRST + 2);
    assertThat(records).extracting(Answered::key).containsExactly("a", "b", "c");
    assertThat(records).allMatch(record -> record.timestamp() == SENT);
    assertThat(unread(records.get(0))).isNull();
    assertThat(unread(records.get(2))).isNull();
    UnreadRecords stood = unread(records.get(1));
    assertThat(stood.fault()).isEqualTo(Fault.RECORD_TOO_LARGE);
    assertThat(stood.bytes()).isBetween((long) SIX_MILLION, SIX_MILLION + 100L);
    assertThat(stood.sha256())
        .isEqualTo(HexFormat.of().formatHex(RecordStream.sha256().digest(large)));
    assertThat(records.get(1).hasValue()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(CompressionType.class)
  void shouldHandOnWhatFitsAsItIs(CompressionType compression) {
    // Given
    MemoryRecords sent =
        batch(compression, record("a", new byte[Limits.RECORD - 100]), record("b", bytes("2")));

    // When
    FetchResponse response = guarded(TOPIC, sent);

    // Then
    assertThat(response.data().responses().get(0).partitions().get(0).records()).isSameAs(sent);
  }

  @ParameterizedTest
  @EnumSource(
      value = CompressionType.class,
      names = {"GZIP", "ZSTD", "LZ4", "SNAPPY"})
  void shouldNotLookThroughMoreOfABatchThanItMay(CompressionType compression) {
    // Given
    SimpleRecord[] many =
        IntStream.range(0, 200)
            .mapToObj(i -> record("k" + i, new byte[250 * 1024]))
            .toArray(SimpleRecord[]::new);

    // When
    List<Record> records = records(guarded(TOPIC, batch(compression, many)));

    // Then
    Record last = records.get(records.size() - 1);
    UnreadRecords rest = unread(last);
    assertThat(records).hasSizeBetween(60, 70);
    assertThat(rest.fault()).isEqualTo(Fault.BATCH_TOO_LARGE);
    assertThat(rest.last()).isEqualTo(FIRST + 199);
    assertThat(rest.detail(last.offset()))
        .contains("offsets %d to %d".formatted(last.offset(), FIRST + 199));
  }

  @ParameterizedTest
  @EnumSource(
      value = CompressionType.class,
      names = {"GZIP", "ZSTD", "LZ4", "SNAPPY"})
  void shouldHoldLittleOfWhatItLooksThrough(CompressionType compression) {
    // Given
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    MemoryRecords sent = batch(compression, record("a", new byte[4 * SIX_MILLION]));
    long before = threads.getCurrentThreadAllocatedBytes();

    // When
    FetchResponse response = guarded(TOPIC, sent);

    // Then
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;
    assertThat(allocated).isLessThan(SIX_MILLION + 2L * sent.sizeInBytes());
    assertThat(records(response)).hasSize(1);
  }

  @Test
  void shouldSayWhereTheNextBatchBegins() {
    // Given
    MemoryRecords sent = batch(CompressionType.GZIP, record("a", new byte[64 * 1024 * 1024]));

    // When
    FetchResponse response = guarded(TOPIC, sent);

    // Then
    RecordBatch batch = batches(response).get(0);
    assertThat(batch.isValid()).isTrue();
    assertThat(batch.nextOffset()).isEqualTo(FIRST + 1);
    assertThat(unread(records(response).get(0)).detail(FIRST)).contains("at least");
  }

  @Test
  void shouldKeepWhatATransactionNeeds() {
    // Given
    MemoryRecords sent =
        MemoryRecords.withTransactionalRecords(
            FIRST,
            Compression.gzip().build(),
            7L,
            (short) 3,
            11,
            5,
            record("a", new byte[SIX_MILLION]));

    // When
    RecordBatch batch = batches(guarded(TOPIC, sent)).get(0);

    // Then
    assertThat(batch.isTransactional()).isTrue();
    assertThat(batch.producerId()).isEqualTo(7);
    assertThat(batch.producerEpoch()).isEqualTo((short) 3);
    assertThat(batch.baseSequence()).isEqualTo(11);
    assertThat(batch.partitionLeaderEpoch()).isEqualTo(5);
  }

  @Test
  void shouldLetPassOnlySoMuchOfATopicAtOnce() {
    // Given
    ByteBuffer bytes = ByteBuffer.allocate(1024 * 1024);
    for (int i = 0; i < 10; i++) {
      bytes.put(
          batch(FIRST + i, CompressionType.GZIP, record("a", new byte[SIX_MILLION])).buffer());
    }

    // When
    List<Record> records = records(guarded(TOPIC, MemoryRecords.readableRecords(bytes.flip())));

    // Then
    assertThat(records).hasSize(3);
  }

  @Test
  void shouldNotBelieveASenderWhoSaysThatHisRecordIsUnread() {
    // Given
    RecordHeaders forged = new RecordHeaders();
    forged.add(new RecordHeader("duban.unread", bytes("x RECORD_TOO_LARGE 1 a 1")));

    // Then
    assertThat(UnreadRecords.of(forged)).isEmpty();
  }

  @Test
  void shouldLeaveOurOwnTopicsAlone() {
    // Given
    MemoryRecords sent = batch(CompressionType.GZIP, record("a", new byte[SIX_MILLION]));

    // When
    List<Record> records = records(guarded("ours", sent));

    // Then
    assertThat(records.get(0).valueSize()).isEqualTo(SIX_MILLION);
  }

  private FetchResponse guarded(String topic, MemoryRecords sent) {
    return Answered.guarded(guard, topic, sent);
  }
}
