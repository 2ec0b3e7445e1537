package io.duban.pipeline.fetching;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.apache.kafka.common.record.internal.DefaultRecordBatch;
import org.apache.kafka.common.utils.BufferSupplier;

/** The records of a batch as they come out of decompression, of which only a little is held. */
final class RecordStream implements AutoCloseable {
  private static final int PIECE = 8 * 1024;
  private static final int INT_BITS = 35;
  private static final int LONG_BITS = 70;

  private final InputStream in;
  private final long limit;
  private final byte[] piece = new byte[PIECE];
  private int position;
  private int filled;
  private long before;

  /** More lies in the batch than is looked through. */
  static final class TooMuchException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  RecordStream(DefaultRecordBatch batch, BufferSupplier buffers, long limit) {
    this.in = batch.recordInputStream(buffers);
    this.limit = limit;
  }

  /** How many bytes were read so far. */
  long read() {
    return before + position;
  }

  int readByte() throws IOException {
    if (position == filled) {
      fill();
    }
    return piece[position++];
  }

  int readVarint() throws IOException {
    return (int) readNumber(INT_BITS);
  }

  long readVarlong() throws IOException {
    return readNumber(LONG_BITS);
  }

  /** A number in zigzag encoding. */
  private long readNumber(int bits) throws IOException {
    long value = 0;
    for (int shift = 0; shift < bits; shift += 7) {
      int next = readByte();
      value |= (next & 0x7fL) << shift;
      if (next >= 0) {
        return (value >>> 1) ^ -(value & 1);
      }
    }
    throw new IOException("a number has no end");
  }

  boolean isAtEnd() throws IOException {
    return position == filled && in.read() < 0;
  }

  byte[] readBytes(int length) throws IOException {
    byte[] bytes = new byte[length];
    for (int done = 0; done < length; ) {
      int step = step(length - done);
      System.arraycopy(piece, position - step, bytes, done, step);
      done += step;
    }
    return bytes;
  }

  void skip(long length) throws IOException {
    for (long left = length; left > 0; ) {
      left -= step(left);
    }
  }

  /** Skips bytes and returns their SHA-256. */
  byte[] hash(long length) throws IOException {
    MessageDigest digest = sha256();
    for (long left = length; left > 0; ) {
      int step = step(left);
      digest.update(piece, position - step, step);
      left -= step;
    }
    return digest.digest();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private int step(long most) throws IOException {
    if (position == filled) {
      fill();
    }
    int step = (int) Math.min(most, filled - position);
    position += step;
    return step;
  }

  private void fill() throws IOException {
    before += filled;
    position = 0;
    filled = 0;
    if (before >= limit) {
      throw new TooMuchException();
    }
    int read = in.read(piece, 0, (int) Math.min(PIECE, limit - before));
    if (read <= 0) {
      throw new EOFException("the batch ends within a record");
    }
    filled = read;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
