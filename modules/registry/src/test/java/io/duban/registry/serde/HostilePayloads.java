package io.duban.registry.serde;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;

/** Payloads that follow a schema by chance, and what becomes of them on a bad way. */
final class HostilePayloads {

  private static final long[] NUMBERS = {
    -1,
    0,
    1,
    127,
    65_000,
    1_000_000,
    2_000_000_000,
    Integer.MAX_VALUE,
    1L << 40,
    Long.MAX_VALUE,
    Long.MIN_VALUE,
    -2_000_000_000,
    Integer.MIN_VALUE,
    Long.MAX_VALUE - 8
  };
  private static final int DEEPEST = 12;

  private final Random random;

  HostilePayloads(Random random) {
    this.random = random;
  }

  byte[] mutated(int schemaId, Schema schema) throws IOException {
    byte[] good = encoded(out -> write(schema, out, 0));
    byte[] payload =
        switch (random.nextInt(6)) {
          case 0 -> good;
          case 1 -> flipped(good);
          case 2 -> Arrays.copyOf(good, random.nextInt(good.length + 1));
          case 3 -> spliced(good, encoded(out -> out.writeLong(number())));
          case 4 -> repeated();
          default -> spliced(flipped(good), good);
        };
    return ByteBuffer.allocate(WireFormat.PREFIX_LENGTH + payload.length)
        .put((byte) 0)
        .putInt(schemaId)
        .put(payload)
        .array();
  }

  private long number() {
    return NUMBERS[random.nextInt(NUMBERS.length)];
  }

  private byte[] flipped(byte[] good) {
    byte[] bad = good.clone();
    for (int i = random.nextInt(4); i >= 0 && bad.length > 0; i--) {
      bad[random.nextInt(bad.length)] = (byte) random.nextInt();
    }
    return bad;
  }

  private byte[] spliced(byte[] good, byte[] inserted) {
    int at = random.nextInt(good.length + 1);
    byte[] bad = Arrays.copyOf(good, good.length + inserted.length);
    System.arraycopy(inserted, 0, bad, at, inserted.length);
    System.arraycopy(good, at, bad, at + inserted.length, good.length - at);
    return bad;
  }

  /** The same few bytes over and over, as if all was one deep nest or one long list. */
  private byte[] repeated() {
    byte[] pattern = new byte[1 + random.nextInt(3)];
    for (int i = 0; i < pattern.length; i++) {
      pattern[i] = (byte) random.nextInt(5);
    }
    boolean large = random.nextInt(400) == 0;
    byte[] payload = new byte[large ? 200_000 : random.nextInt(600)];
    for (int i = 0; i < payload.length; i++) {
      payload[i] = pattern[i % pattern.length];
    }
    if (payload.length > 4 && random.nextBoolean()) {
      payload[0] = (byte) 0xfe;
      payload[1] = (byte) 0xff;
      payload[2] = (byte) random.nextInt(128);
    }
    return payload;
  }

  private interface Writing {
    void to(BinaryEncoder out) throws IOException;
  }

  private static byte[] encoded(Writing writing) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryEncoder out = EncoderFactory.get().binaryEncoder(bytes, null);
    writing.to(out);
    out.flush();
    return bytes.toByteArray();
  }

  private void write(Schema schema, BinaryEncoder out, int depth) throws IOException {
    switch (schema.getType()) {
      case BOOLEAN -> out.writeBoolean(random.nextBoolean());
      case INT -> out.writeInt(random.nextInt());
      case LONG -> out.writeLong(random.nextInt(100) == 0 ? number() : random.nextInt(1_000));
      case FLOAT -> out.writeFloat(random.nextFloat());
      case DOUBLE -> out.writeDouble(random.nextDouble());
      case STRING, BYTES -> out.writeBytes(new byte[random.nextInt(20)]);
      case FIXED -> out.writeFixed(new byte[schema.getFixedSize()]);
      case ENUM -> out.writeEnum(random.nextInt(schema.getEnumSymbols().size()));
      case UNION -> writeBranch(schema.getTypes(), out, depth);
      case ARRAY -> writeItems(schema.getElementType(), false, out, depth);
      case MAP -> writeItems(schema.getValueType(), true, out, depth);
      case RECORD -> {
        for (Schema.Field field : schema.getFields()) {
          write(field.schema(), out, depth + 1);
        }
      }
      default -> out.writeNull();
    }
  }

  private void writeBranch(List<Schema> branches, BinaryEncoder out, int depth) throws IOException {
    int branch = depth > DEEPEST ? 0 : random.nextInt(branches.size());
    out.writeIndex(branch);
    write(branches.get(branch), out, depth + 1);
  }

  private void writeItems(Schema item, boolean keys, BinaryEncoder out, int depth)
      throws IOException {
    int count = depth > DEEPEST ? 0 : random.nextInt(4);
    if (count > 0) {
      out.writeLong(count);
      for (int i = 0; i < count; i++) {
        if (keys) {
          out.writeString("k" + i);
        }
        write(item, out, depth + 1);
      }
    }
    out.writeLong(0);
  }
}
