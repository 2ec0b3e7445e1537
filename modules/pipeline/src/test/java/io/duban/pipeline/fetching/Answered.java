package io.duban.pipeline.fetching;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.duban.contracts.Topics;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.zip.CRC32C;
import org.apache.kafka.common.TopicIdPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.compress.Compression;
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

/** Batches as a broker answers with them, and what a consumer finds in an answer. */
final class Answered {
  static final String TOPIC = Topics.progress("bureau-a").name();
  static final long FIRST = 42;
  static final long SENT = 1_700_000_000_000L;
  static final int SIX_MILLION = 6_000_000;

  private Answered() {}

  static int checksum(ByteBuffer batch) {
    CRC32C crc = new CRC32C();
    crc.update(batch.duplicate().clear().position(21));
    return (int) crc.getValue();
  }

  static FetchResponse guarded(ResponseGuard guard, String topic, MemoryRecords sent) {
    PartitionData partition = new PartitionData().setHighWatermark(10_000).setRecords(sent);
    LinkedHashMap<TopicIdPartition, PartitionData> answer = new LinkedHashMap<>();
    answer.put(new TopicIdPartition(Uuid.ZERO_UUID, 0, topic), partition);
    FetchResponse response = FetchResponse.of(Errors.NONE, 0, 0, answer, List.of());
    guard.guard(response);
    return response;
  }

  static MemoryRecords batch(CompressionType compression, SimpleRecord... records) {
    return batch(FIRST, compression, records);
  }

  static MemoryRecords batch(long first, CompressionType compression, SimpleRecord... records) {
    return MemoryRecords.withRecords(
        RecordBatch.MAGIC_VALUE_V2,
        first,
        Compression.of(compression).build(),
        TimestampType.CREATE_TIME,
        records);
  }

  static SimpleRecord record(String key, byte[] value) {
    return new SimpleRecord(SENT, bytes(key), value);
  }

  static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  static List<RecordBatch> batches(FetchResponse response) {
    MemoryRecords records =
        (MemoryRecords) response.data().responses().get(0).partitions().get(0).records();
    List<RecordBatch> batches = new ArrayList<>();
    records.batches().forEach(batches::add);
    return batches;
  }

  static List<Record> records(FetchResponse response) {
    List<Record> records = new ArrayList<>();
    batches(response).forEach(batch -> batch.forEach(records::add));
    return records;
  }

  static String key(Record record) {
    byte[] key = new byte[record.keySize()];
    record.key().get(key);
    return new String(key, UTF_8);
  }

  static UnreadRecords unread(Record record) {
    return UnreadRecords.of(new RecordHeaders(Arrays.asList(record.headers()))).orElse(null);
  }
}
