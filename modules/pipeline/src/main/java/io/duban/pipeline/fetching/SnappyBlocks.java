package io.duban.pipeline.fetching;

import io.duban.contracts.Limits;
import java.nio.ByteBuffer;
import org.apache.kafka.common.record.internal.CompressionType;
import org.apache.kafka.common.record.internal.DefaultRecordBatch;

/** Snappy unpacks block by block, and allocates what a block says it will be. */
final class SnappyBlocks {
  private static final long MAGIC = 0x82534e4150505900L;
  private static final int HEADER = 16;
  private static final int INT_BITS = 35;

  private SnappyBlocks() {}

  /** Whether no block of a batch says that it is larger than what is looked through of a batch. */
  static boolean fit(DefaultRecordBatch batch) {
    if (batch.compressionType() != CompressionType.SNAPPY) {
      return true;
    }
    ByteBuffer bytes = ByteBuffer.allocate(batch.sizeInBytes());
    batch.writeTo(bytes);
    bytes.flip().position(DefaultRecordBatch.RECORD_BATCH_OVERHEAD);
    return bytes.remaining() > HEADER && bytes.getLong(bytes.position()) == MAGIC
        ? framed(bytes.position(bytes.position() + HEADER))
        : fits(bytes);
  }

  private static boolean framed(ByteBuffer bytes) {
    while (bytes.remaining() >= Integer.BYTES) {
      int length = bytes.getInt();
      if (length < 0 || length > bytes.remaining()) {
        return false;
      }
      int next = bytes.position() + length;
      if (!fits(bytes)) {
        return false;
      }
      bytes.position(next);
    }
    return true;
  }

  private static boolean fits(ByteBuffer block) {
    long size = 0;
    for (int shift = 0; shift < INT_BITS && block.hasRemaining(); shift += 7) {
      int next = block.get();
      size |= (next & 0x7fL) << shift;
      if (next >= 0) {
        return size <= Limits.UNCOMPRESSED_BATCH;
      }
    }
    return false;
  }
}
