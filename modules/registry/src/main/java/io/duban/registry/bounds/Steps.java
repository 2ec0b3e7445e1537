package io.duban.registry.bounds;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;

/** Makes of a schema what goes through its payloads. */
final class Steps {

  private final Filling filling;
  private final Map<Schema, RecordStep> records = new IdentityHashMap<>();

  /** Goes past one value. */
  @FunctionalInterface
  interface Step {
    void pass(PayloadCursor cursor);
  }

  /** Is there before its fields are, as they may hold the same record again. */
  private static final class RecordStep implements Step {
    private final long cost;
    private List<Step> fields = List.of();

    RecordStep(long cost) {
      this.cost = cost;
    }

    @Override
    public void pass(PayloadCursor cursor) {
      cursor.enter();
      cursor.charge(cost);
      for (Step field : fields) {
        field.pass(cursor);
      }
      cursor.leave();
    }
  }

  private Steps(Filling filling) {
    this.filling = filling;
  }

  static Step of(Schema schema, Filling filling) {
    return new Steps(filling).step(schema);
  }

  private Step step(Schema schema) {
    return switch (schema.getType()) {
      case NULL -> cursor -> {};
      case BOOLEAN -> cursor -> cursor.take(1);
      case INT -> PayloadCursor::readInt;
      case LONG -> PayloadCursor::readLong;
      case FLOAT -> cursor -> cursor.take(Float.BYTES);
      case DOUBLE -> cursor -> cursor.take(Double.BYTES);
      case STRING, BYTES -> Steps::passText;
      case FIXED -> fixed(schema.getFixedSize());
      case ENUM -> choice(schema.getEnumSymbols().size());
      case ARRAY -> items(Costs.REFERENCE, step(schema.getElementType()));
      case MAP -> items(Costs.ENTRY, entry(step(schema.getValueType())));
      case UNION -> union(schema.getTypes().stream().map(this::step).toArray(Step[]::new));
      case RECORD -> record(schema);
    };
  }

  private static void passText(PayloadCursor cursor) {
    long length = cursor.readLong();
    cursor.take(length);
    cursor.charge(Costs.TEXT + 4 * length);
  }

  private static Step fixed(int size) {
    return cursor -> {
      cursor.take(size);
      cursor.charge(Costs.TEXT + size);
    };
  }

  private static Step choice(int size) {
    return cursor -> cursor.readIndex(size);
  }

  private static Step union(Step[] branches) {
    return cursor -> {
      cursor.enter();
      branches[cursor.readIndex(branches.length)].pass(cursor);
      cursor.leave();
    };
  }

  private static Step entry(Step value) {
    return cursor -> {
      passText(cursor);
      value.pass(cursor);
    };
  }

  private static Step items(long each, Step item) {
    return cursor -> {
      cursor.enter();
      cursor.charge(Costs.COLLECTION);
      for (long count = cursor.readLong(); count != 0; count = cursor.readLong()) {
        if (count < 0) {
          passSizedBlock(cursor, count, each, item);
        } else {
          passBlock(cursor, count, each, item);
        }
      }
      cursor.leave();
    };
  }

  private static void passBlock(PayloadCursor cursor, long count, long each, Step item) {
    cursor.chargeItems(count, each);
    for (long i = 0; i < count; i++) {
      item.pass(cursor);
    }
  }

  // Who skips the block goes by its size, who reads it by its items: they must meet.
  private static void passSizedBlock(PayloadCursor cursor, long count, long each, Step item) {
    if (count == Long.MIN_VALUE) {
      throw new MalformedPayloadException("a block has too many items");
    }
    long size = cursor.readLong();
    long end = cursor.position() + size;
    passBlock(cursor, -count, each, item);
    if (cursor.position() != end) {
      throw new MalformedPayloadException(
          "a block of %,d items does not take the %,d bytes it says".formatted(-count, size));
    }
  }

  private Step record(Schema schema) {
    RecordStep known = records.get(schema);
    if (known != null) {
      return known;
    }
    RecordStep step = new RecordStep(Costs.record(schema, filling));
    records.put(schema, step);
    step.fields = schema.getFields().stream().map(field -> step(field.schema())).toList();
    return step;
  }
}
