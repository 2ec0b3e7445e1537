package io.duban.registry.bounds;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.avro.Schema;

/** What a reader's records have beyond the writer's, and so is filled in from defaults. */
final class Filling {

  static final Filling NONE = new Filling();

  private final Map<String, Set<String>> fields = new HashMap<>();
  private final Set<Schema> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private Filling() {}

  static Filling of(Schema writer, Schema reader) {
    if (writer.equals(reader)) {
      return NONE;
    }
    Filling filling = new Filling();
    filling.collect(reader);
    return filling;
  }

  private void collect(Schema schema) {
    switch (schema.getType()) {
      case RECORD -> collectRecord(schema);
      case UNION -> schema.getTypes().forEach(this::collect);
      case ARRAY -> collect(schema.getElementType());
      case MAP -> collect(schema.getValueType());
      default -> {
        // Has no fields.
      }
    }
  }

  private void collectRecord(Schema schema) {
    if (seen.add(schema)) {
      Set<String> names = fields.computeIfAbsent(schema.getName(), name -> new HashSet<>());
      schema.getFields().forEach(field -> names.add(field.name()));
      schema.getFields().forEach(field -> collect(field.schema()));
    }
  }

  /** How many fields may be filled in where the writer has this record. */
  int missing(Schema record) {
    Set<String> names = fields.get(record.getName());
    return names == null
        ? fields.values().stream().mapToInt(Set::size).max().orElse(0)
        : (int) names.stream().filter(name -> record.getField(name) == null).count();
  }
}
