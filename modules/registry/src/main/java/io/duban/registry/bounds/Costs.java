package io.duban.registry.bounds;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.avro.Schema;

/** What values take of memory when they are read, in bytes, estimated from above. */
final class Costs {

  static final int REFERENCE = 16;
  static final int TEXT = 80;
  static final int COLLECTION = 80;
  static final int ENTRY = 160;
  private static final int OBJECT = 32;
  private static final int FIELD = 8;
  private static final int DEFAULT = 96;
  private static final int SMALL_FIXED = 64;
  private static final int PER_BYTE = 256;

  private final Filling filling;
  private final Set<Schema> open = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<Schema, Estimate> known = new IdentityHashMap<>();
  private boolean plain = true;

  /**
   * @param least how many bytes of a payload a value takes at least
   * @param most what it takes of memory, without what its collections hold
   */
  private record Estimate(long least, long most) {}

  private Costs(Filling filling) {
    this.filling = filling;
  }

  /**
   * Whether no payload takes much more memory than it has bytes, so that it need not be gone
   * through before it is read.
   */
  static boolean arePlain(Schema writer, Filling filling) {
    Costs costs = new Costs(filling);
    costs.of(writer);
    return costs.plain;
  }

  /** Of one record without what its fields hold. */
  static long record(Schema record, Filling filling) {
    return OBJECT
        + (long) FIELD * record.getFields().size()
        + (long) DEFAULT * filling.missing(record);
  }

  private Estimate of(Schema schema) {
    return switch (schema.getType()) {
      case NULL -> new Estimate(0, 0);
      case BOOLEAN, INT, LONG, ENUM -> new Estimate(1, REFERENCE);
      case FLOAT -> new Estimate(Float.BYTES, REFERENCE);
      case DOUBLE -> new Estimate(Double.BYTES, REFERENCE);
      case STRING, BYTES -> new Estimate(1, TEXT);
      case FIXED -> ofFixed(schema);
      case ARRAY -> ofItems(of(schema.getElementType()), new Estimate(0, REFERENCE));
      case MAP -> ofItems(of(schema.getValueType()), new Estimate(1, ENTRY));
      case UNION -> ofUnion(schema);
      case RECORD -> ofRecord(schema);
    };
  }

  // Avro makes room for the bytes of a fixed type before it looks whether they are there.
  private Estimate ofFixed(Schema schema) {
    plain &= schema.getFixedSize() <= SMALL_FIXED;
    return new Estimate(schema.getFixedSize(), (long) TEXT + schema.getFixedSize());
  }

  private Estimate ofItems(Estimate item, Estimate place) {
    long least = item.least() + place.least();
    plain &= item.most() + place.most() <= PER_BYTE * least;
    return new Estimate(1, COLLECTION);
  }

  private Estimate ofUnion(Schema schema) {
    long least = Long.MAX_VALUE;
    long most = 0;
    for (Schema branch : schema.getTypes()) {
      Estimate estimate = of(branch);
      least = Math.min(least, estimate.least());
      most = Math.max(most, estimate.most());
    }
    return new Estimate(1 + least, most);
  }

  private Estimate ofRecord(Schema schema) {
    Estimate before = known.get(schema);
    if (before != null) {
      return before;
    }
    if (!open.add(schema)) {
      plain = false;
      return new Estimate(0, 0);
    }
    long least = 0;
    long most = record(schema, filling);
    for (Schema.Field field : schema.getFields()) {
      Estimate estimate = of(field.schema());
      least += estimate.least();
      most += estimate.most();
    }
    open.remove(schema);
    Estimate estimate = new Estimate(least, most);
    known.put(schema, estimate);
    return estimate;
  }
}
