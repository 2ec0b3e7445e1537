package io.duban.pipeline.fetching;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.contracts.Limits;
import io.duban.contracts.Topics;
import io.duban.pipeline.fetching.Unread.Fault;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicIdPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.message.FetchResponseData.PartitionData;
import org.apache.kafka.common.protocol.Errors;
import org.apache.kafka.common.record.TimestampType;
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
  private static final String TOPIC = Topics.progress("bureau-a").name();
  private static final long FIRST = 42;
  private static final long SENT = 1_700_000_000_000L;
  private static final int SIX_MILLION = 6_000_000;

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
    assertThat(records).extracting(ResponseGuardTest::key).containsExactly("a", "b", "c");
    assertThat(records).allMatch(record -> record.timestamp() == SENT);
    assertThat(unread(records.get(0))).isNull();
    assertThat(unread(records.get(2))).isNull();
    Unread stood = unread(records.get(1));
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
    Unread rest = unread(last);
    assertThat(records).hasSizeBetween(60, 70);
    assertThat(rest.fault()).isEqualTo(Fault.BATCH_TOO_LARGE);
    assertThat(rest.last()).isEqualTo(FIRST + 199);
    assertThat(rest.detail(last.offset()))
        .contains("offsets %d to %d".formatted(last.offset(), FIRST + 199));
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
    assertThat(Unread.of(forged)).isEmpty();
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

  private static int checksum(ByteBuffer batch) {
    java.util.zip.CRC32C crc = new java.util.zip.CRC32C();
    crc.update(batch.array(), 21, batch.capacity() - 21);
    return (int) crc.getValue();
  }

  private FetchResponse guarded(String topic, MemoryRecords sent) {
    PartitionData partition = new PartitionData().setHighWatermark(10_000).setRecords(sent);
    LinkedHashMap<TopicIdPartition, PartitionData> answer = new LinkedHashMap<>();
    answer.put(new TopicIdPartition(Uuid.ZERO_UUID, 0, topic), partition);
    FetchResponse response = FetchResponse.of(Errors.NONE, 0, 0, answer, List.of());
    guard.guard(response);
    return response;
  }

  private static MemoryRecords batch(CompressionType compression, SimpleRecord... records) {
    return batch(FIRST, compression, records);
  }

  private static MemoryRecords batch(
      long first, CompressionType compression, SimpleRecord... records) {
    return MemoryRecords.withRecords(
        RecordBatch.MAGIC_VALUE_V2,
        first,
        Compression.of(compression).build(),
        TimestampType.CREATE_TIME,
        records);
  }

  private static SimpleRecord record(String key, byte[] value) {
    return new SimpleRecord(SENT, bytes(key), value);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static List<RecordBatch> batches(FetchResponse response) {
    MemoryRecords records =
        (MemoryRecords) response.data().responses().get(0).partitions().get(0).records();
    List<RecordBatch> batches = new ArrayList<>();
    records.batches().forEach(batches::add);
    return batches;
  }

  private static List<Record> records(FetchResponse response) {
    List<Record> records = new ArrayList<>();
    batches(response).forEach(batch -> batch.forEach(records::add));
    return records;
  }

  private static String key(Record record) {
    byte[] key = new byte[record.keySize()];
    record.key().get(key);
    return new String(key, UTF_8);
  }

  private static Unread unread(Record record) {
    return Unread.of(new RecordHeaders(Arrays.asList(record.headers()))).orElse(null);
  }
}
