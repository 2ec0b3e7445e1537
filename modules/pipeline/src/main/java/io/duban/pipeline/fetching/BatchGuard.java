package io.duban.pipeline.fetching;

import io.duban.contracts.Limits;
import io.duban.pipeline.fetching.UnreadRecords.Fault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.record.internal.DefaultRecord;
import org.apache.kafka.common.record.internal.DefaultRecordBatch;
import org.apache.kafka.common.record.internal.MemoryRecordsBuilder;
import org.apache.kafka.common.record.internal.RecordBatch;
import org.apache.kafka.common.utils.BufferSupplier;
import org.apache.kafka.common.utils.ByteBufferOutputStream;
import org.apache.kafka.common.utils.ByteUtils;

/**
 * Looks through a batch without holding it, and writes one in its place where a record is too large
 * or cannot be read. Every record keeps its offset and its time.
 */
final class BatchGuard {
  private static final int LONGEST_KEY = 1024;

  private final BufferSupplier buffers = BufferSupplier.create();
  private long looked;

  /** How many bytes the batch looked at last had, uncompressed. */
  long looked() {
    return looked;
  }

  /** Whether the consumer may be given the batch as it is. */
  boolean harmless(DefaultRecordBatch batch) {
    looked = 0;
    if (batch.isControlBatch()) {
      return true;
    }
    try (RecordStream stream = stream(batch)) {
      int count = batch.countOrNull();
      boolean harmless = true;
      for (int i = 0; i < count && harmless; i++) {
        harmless = harmless(stream, stream.readVarint());
      }
      looked = stream.read();
      return harmless && stream.isAtEnd();
    } catch (IOException | KafkaException | IllegalArgumentException e) {
      return false;
    }
  }

  /** Whether Kafka's own consumer would read the record, and hold no more than it may. */
  private static boolean harmless(RecordStream stream, int length) throws IOException {
    if (length < 0 || length > Limits.RECORD) {
      return false;
    }
    long end = stream.read() + length;
    stream.readByte();
    stream.readVarlong();
    stream.readVarint();
    stream.skip(stream.readVarint());
    stream.skip(stream.readVarint());
    int headers = stream.readVarint();
    for (int i = 0; i < headers && stream.read() < end; i++) {
      int name = stream.readVarint();
      if (name < 0) {
        return false;
      }
      stream.skip(name);
      stream.skip(stream.readVarint());
    }
    return headers >= 0 && stream.read() == end;
  }

  /** A batch with the same offsets in which nothing is too large. */
  ByteBuffer rewrite(DefaultRecordBatch batch) {
    boolean appended = batch.timestampType() == TimestampType.LOG_APPEND_TIME;
    MemoryRecordsBuilder builder =
        new MemoryRecordsBuilder(
            new ByteBufferOutputStream(Math.min(batch.sizeInBytes(), Limits.RECORD)),
            RecordBatch.MAGIC_VALUE_V2,
            Compression.of(batch.compressionType()).build(),
            batch.timestampType(),
            batch.baseOffset(),
            appended ? batch.maxTimestamp() : RecordBatch.NO_TIMESTAMP,
            batch.producerId(),
            batch.producerEpoch(),
            batch.baseSequence(),
            batch.isTransactional(),
            false,
            batch.partitionLeaderEpoch(),
            Integer.MAX_VALUE);
    copy(batch, builder);
    builder.overrideLastOffset(batch.lastOffset());
    return builder.build().buffer();
  }

  private void copy(DefaultRecordBatch batch, MemoryRecordsBuilder builder) {
    long next = batch.baseOffset();
    Fault fault = Fault.DAMAGED;
    looked = 0;
    RecordStream stream = null;
    try (RecordStream records = stream(batch)) {
      stream = records;
      int count = batch.countOrNull();
      for (int i = 0; i < count; i++) {
        next = copyOne(batch, records, builder, next) + 1;
      }
      return;
    } catch (RecordStream.TooMuchException e) {
      fault = Fault.BATCH_TOO_LARGE;
    } catch (IOException | KafkaException | IllegalArgumentException e) {
      fault = Fault.DAMAGED;
    } finally {
      looked = stream == null ? batch.sizeInBytes() : stream.read();
    }
    if (next <= batch.lastOffset()) {
      UnreadRecords rest = new UnreadRecords(fault, looked, "", batch.lastOffset());
      builder.appendWithOffset(next, batch.maxTimestamp(), (byte[]) null, null, rest.headers());
    }
  }

  private static long copyOne(
      DefaultRecordBatch batch, RecordStream stream, MemoryRecordsBuilder builder, long least)
      throws IOException {
    int length = stream.readVarint();
    if (length < 0) {
      throw new IOException("a record has a negative length");
    }
    if (length > Limits.RECORD) {
      return standIn(batch, stream, builder, length, least);
    }
    ByteBuffer framed = ByteBuffer.allocate(ByteUtils.sizeOfVarint(length) + length);
    ByteUtils.writeVarint(length, framed);
    framed.put(stream.readBytes(length)).flip();
    DefaultRecord record =
        DefaultRecord.readFrom(
            framed, batch.baseOffset(), batch.baseTimestamp(), RecordBatch.NO_SEQUENCE, null);
    inOrder(batch, least, record.offset());
    builder.appendWithOffset(
        record.offset(), record.timestamp(), record.key(), record.value(), record.headers());
    return record.offset();
  }

  private static long standIn(
      DefaultRecordBatch batch,
      RecordStream stream,
      MemoryRecordsBuilder builder,
      int length,
      long least)
      throws IOException {
    long end = stream.read() + length;
    stream.readByte();
    long timestamp = batch.baseTimestamp() + stream.readVarlong();
    long offset = batch.baseOffset() + stream.readVarint();
    inOrder(batch, least, offset);
    byte[] key = null;
    String hash = "";
    boolean whole = false;
    try {
      int keyLength = stream.readVarint();
      if (keyLength >= 0 && keyLength <= LONGEST_KEY) {
        key = stream.readBytes(keyLength);
      } else {
        stream.skip(keyLength);
      }
      hash = HexFormat.of().formatHex(stream.hash(stream.readVarint()));
      stream.skip(end - stream.read());
      whole = true;
    } catch (RecordStream.TooMuchException e) {
      // What follows cannot be reached either, which the caller finds when it goes on.
      hash = "";
    }
    UnreadRecords unread =
        new UnreadRecords(
            Fault.RECORD_TOO_LARGE,
            whole ? length : Math.max(stream.read() - (end - length), 0),
            whole ? hash : "",
            offset);
    builder.appendWithOffset(offset, timestamp, key, null, unread.headers());
    return offset;
  }

  private static void inOrder(DefaultRecordBatch batch, long least, long offset)
      throws IOException {
    if (offset < least || offset > batch.lastOffset()) {
      throw new IOException("a record has an offset outside of its batch");
    }
  }

  /**
   * What stands in the place of a batch of which nothing can be believed.
   *
   * @param last offset of the last record of the batch
   */
  static ByteBuffer inPlaceOf(DefaultRecordBatch batch, long last) {
    ByteBuffer bytes = ByteBuffer.allocate(batch.sizeInBytes());
    batch.writeTo(bytes);
    String hash = HexFormat.of().formatHex(RecordStream.sha256().digest(bytes.array()));
    UnreadRecords unread = new UnreadRecords(Fault.DAMAGED, batch.sizeInBytes(), hash, last);
    MemoryRecordsBuilder builder =
        new MemoryRecordsBuilder(
            new ByteBufferOutputStream(LONGEST_KEY),
            RecordBatch.MAGIC_VALUE_V2,
            Compression.NONE,
            TimestampType.CREATE_TIME,
            batch.baseOffset(),
            RecordBatch.NO_TIMESTAMP,
            RecordBatch.NO_PRODUCER_ID,
            RecordBatch.NO_PRODUCER_EPOCH,
            RecordBatch.NO_SEQUENCE,
            false,
            false,
            batch.partitionLeaderEpoch(),
            Integer.MAX_VALUE);
    builder.appendWithOffset(
        batch.baseOffset(), RecordBatch.NO_TIMESTAMP, (byte[]) null, null, unread.headers());
    builder.overrideLastOffset(last);
    return builder.build().buffer();
  }

  private RecordStream stream(DefaultRecordBatch batch) throws RecordStream.TooMuchException {
    if (!SnappyBlocks.fit(batch)) {
      throw new RecordStream.TooMuchException();
    }
    return new RecordStream(batch, buffers, Limits.UNCOMPRESSED_BATCH);
  }
}
