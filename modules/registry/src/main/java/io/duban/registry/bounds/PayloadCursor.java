package io.duban.registry.bounds;

/** A place within a payload, and what is left of the memory that its record may take. */
final class PayloadCursor {

  private static final int DEEPEST = 400;
  private static final int INT_BYTES = 5;
  private static final int LONG_BYTES = 10;

  private final byte[] bytes;
  private final int end;
  private int position;
  private int depth;
  private long memory;

  PayloadCursor(byte[] bytes, int offset, int length, long memory) {
    this.bytes = bytes;
    this.position = offset;
    this.end = offset + length;
    this.memory = memory;
  }

  int position() {
    return position;
  }

  int remaining() {
    return end - position;
  }

  void take(long length) {
    if (length < 0 || length > remaining()) {
      throw new MalformedPayloadException(
          "a length of %,d bytes is said where %,d are left".formatted(length, remaining()));
    }
    position += (int) length;
  }

  void charge(long cost) {
    memory -= cost;
    if (memory < 0) {
      throw new MalformedPayloadException("it would take far more memory than it has bytes");
    }
  }

  /** Of items that are not read yet, so that nobody makes room for what will not fit. */
  void chargeItems(long count, long each) {
    if (count > memory / each) {
      throw new MalformedPayloadException(
          "%,d items are said where %,d bytes are left".formatted(count, remaining()));
    }
    charge(count * each);
  }

  void enter() {
    if (++depth > DEEPEST) {
      throw new MalformedPayloadException("it nests too deeply, more than %d".formatted(DEEPEST));
    }
  }

  void leave() {
    depth--;
  }

  int readInt() {
    long number = readLong(INT_BYTES);
    if (number != (int) number) {
      throw new MalformedPayloadException("a number has more than 32 bits");
    }
    return (int) number;
  }

  long readLong() {
    return readLong(LONG_BYTES);
  }

  private long readLong(int longest) {
    long number = 0;
    for (int i = 0; i < longest; i++) {
      take(1);
      byte next = bytes[position - 1];
      number |= (next & 0x7fL) << (7 * i);
      if (next >= 0) {
        return (number >>> 1) ^ -(number & 1);
      }
    }
    throw new MalformedPayloadException("a number does not end");
  }

  int readIndex(int size) {
    int index = readInt();
    if (index < 0 || index >= size) {
      throw new MalformedPayloadException("the choice %d is made of %d".formatted(index, size));
    }
    return index;
  }
}
