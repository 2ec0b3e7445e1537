package io.duban.registry.bounds;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.Schema;

/** How large a schema may be. */
public final class SchemaBounds {

  /** Characters of its text. */
  public static final int TEXT = 256 * 1024;

  /** Brackets within brackets of its text. */
  public static final int TEXT_DEPTH = 128;

  /** Types within types. */
  public static final int DEPTH = 64;

  /** Types, fields, branches and symbols together. */
  public static final int PARTS = 5_000;

  /** Bytes of a fixed type. */
  public static final int FIXED = 64 * 1024;

  /** Schemas that one refers to, directly or by way of others. */
  public static final int REFERENCES = 100;

  private final Set<Schema> records = Collections.newSetFromMap(new IdentityHashMap<>());
  private int parts;

  private SchemaBounds() {}

  /** What is too large about a text, to be asked before it is parsed. */
  public static Optional<String> problem(String text) {
    if (text.length() > TEXT) {
      return Optional.of(
          "it has %,d characters, and at most %,d are taken".formatted(text.length(), TEXT));
    }
    return depth(text) > TEXT_DEPTH
        ? Optional.of(
            "its text is nested more than %d deep, which is too deeply".formatted(TEXT_DEPTH))
        : Optional.empty();
  }

  private static int depth(String text) {
    int depth = 0;
    int deepest = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '\\') {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '{' || c == '[')) {
        deepest = Math.max(deepest, ++depth);
      } else if (!quoted && (c == '}' || c == ']')) {
        depth--;
      }
    }
    return deepest;
  }

  /** What is too large about a schema. */
  public static Optional<String> problem(Schema schema) {
    return Optional.ofNullable(new SchemaBounds().visit(schema, 1));
  }

  private String visit(Schema schema, int depth) {
    if (depth > DEPTH) {
      return "its types are nested more than %d deep".formatted(DEPTH);
    }
    if (++parts > PARTS) {
      return "it has more than %,d types, fields and symbols".formatted(PARTS);
    }
    return switch (schema.getType()) {
      case RECORD -> records.add(schema) ? visitAll(fieldTypes(schema), depth) : null;
      case UNION -> visitAll(schema.getTypes(), depth);
      case ARRAY -> visit(schema.getElementType(), depth + 1);
      case MAP -> visit(schema.getValueType(), depth + 1);
      case ENUM -> visitSymbols(schema);
      case FIXED -> visitFixed(schema);
      default -> null;
    };
  }

  private static List<Schema> fieldTypes(Schema schema) {
    return schema.getFields().stream().map(Schema.Field::schema).toList();
  }

  private String visitAll(List<Schema> types, int depth) {
    for (Schema type : types) {
      String problem = visit(type, depth + 1);
      if (problem != null) {
        return problem;
      }
    }
    return null;
  }

  private String visitSymbols(Schema schema) {
    if (records.add(schema)) {
      parts += schema.getEnumSymbols().size();
    }
    return parts > PARTS ? "it has more than %,d types, fields and symbols".formatted(PARTS) : null;
  }

  private static String visitFixed(Schema schema) {
    return schema.getFixedSize() > FIXED
        ? "%s is fixed at %,d bytes, and at most %,d are taken"
            .formatted(schema.getFullName(), schema.getFixedSize(), FIXED)
        : null;
  }
}
