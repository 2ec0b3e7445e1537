package io.duban.pipeline.badinput;

import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Spoils records of a corpus, a little or beyond recognition; the same seed spoils them alike. */
final class Mutator {
  private static final int PREFIX = 5;
  private static final int MOST_CHANGES = 4;
  private static final int HUGE_HEADER = 200_000;

  // What Avro reads as lengths and dates out of all proportion.
  private static final byte[][] LONG_NUMBERS = {
    {-1, -1, -1, -1, 15},
    {-2, -1, -1, -1, 15},
    {-1, -1, -1, -1, -1, -1, -1, -1, -1, 1},
    {-128, -128, 1}
  };
  private static final byte[] NO_UTF8 = {(byte) 0xc3, (byte) 0x28, (byte) 0xff, (byte) 0xfe};

  private final Random random;
  private final List<byte[]> corpus;
  private final List<Topic> topics;

  Mutator(long seed, List<byte[]> corpus) {
    this.random = new Random(seed);
    this.corpus = corpus;
    this.topics =
        List.of(
            Topics.progress(Corpus.UNIT),
            Topics.progress(Corpus.UNIT),
            Topics.progress(Corpus.UNIT),
            Topics.progress(Corpus.UNIT),
            Topics.TASKS,
            Topics.DIRECTIVES,
            Topics.UNITS,
            Topics.CLOCK);
  }

  Input next() {
    byte[] value = corpus.get(random.nextInt(corpus.size()));
    int changes = random.nextInt(MOST_CHANGES);
    for (int change = 0; change < changes && value != null; change++) {
      value = spoiled(value);
    }
    return new Input(topics.get(random.nextInt(topics.size())), key(), value, headers());
  }

  private byte[] spoiled(byte[] value) {
    return switch (random.nextInt(9)) {
      case 0 -> truncated(value);
      case 1 -> withByte(value, 0, 1 + random.nextInt(255));
      case 2 -> withId(value, corpusId());
      case 3 -> withByte(value, place(value), random.nextInt(256));
      case 4 -> replaced(value, LONG_NUMBERS[random.nextInt(LONG_NUMBERS.length)]);
      case 5 -> replaced(value, NO_UTF8);
      case 6 -> Arrays.copyOf(value, value.length + 1 + random.nextInt(50));
      case 7 -> crossed(value);
      default -> noise();
    };
  }

  private byte[] truncated(byte[] value) {
    return Arrays.copyOf(value, random.nextInt(value.length + 1));
  }

  private static byte[] withByte(byte[] value, int at, int octet) {
    byte[] changed = value.clone();
    if (at < changed.length) {
      changed[at] = (byte) octet;
    }
    return changed;
  }

  private static byte[] withId(byte[] value, int id) {
    byte[] changed = value.clone();
    if (changed.length >= PREFIX) {
      ByteBuffer.wrap(changed).putInt(1, id);
    }
    return changed;
  }

  /** The id of another schema, or of none. */
  private int corpusId() {
    return random.nextInt(corpus.size() + 4);
  }

  private int place(byte[] value) {
    return value.length == 0 ? 0 : random.nextInt(value.length);
  }

  private byte[] replaced(byte[] value, byte[] part) {
    byte[] changed = value.clone();
    int at = PREFIX + random.nextInt(Math.max(1, value.length));
    if (at + part.length <= changed.length) {
      System.arraycopy(part, 0, changed, at, part.length);
    }
    return changed;
  }

  /** The head of one record and the tail of another. */
  private byte[] crossed(byte[] value) {
    byte[] other = corpus.get(random.nextInt(corpus.size()));
    if (other == null) {
      return value;
    }
    int head = random.nextInt(value.length + 1);
    int tail = random.nextInt(other.length + 1);
    byte[] both = Arrays.copyOf(value, head + other.length - tail);
    System.arraycopy(other, tail, both, head, other.length - tail);
    return both;
  }

  private byte[] noise() {
    byte[] bytes = new byte[random.nextInt(300)];
    random.nextBytes(bytes);
    return bytes;
  }

  private byte[] key() {
    return random.nextInt(3) == 0 ? null : noise();
  }

  private Headers headers() {
    RecordHeaders headers = new RecordHeaders();
    switch (random.nextInt(500)) {
      case 0 -> headers.add("x", new byte[HUGE_HEADER]);
      case 1 -> headers.add("__value_schema_id", noise());
      case 2 -> headers.add("duban.source", noise()).add("duban.unit", null);
      case 3 -> headers.add("", noise()).add("__streams.errors.topic", noise());
      default -> {}
    }
    return headers;
  }
}
