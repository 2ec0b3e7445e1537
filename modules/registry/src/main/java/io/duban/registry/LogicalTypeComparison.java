package io.duban.registry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;

/** Finds where one schema takes the same bytes for another value than a second one does. */
final class LogicalTypeComparison {
  private final List<String> conflicts = new ArrayList<>();
  private final IdentityHashMap<Schema, Set<Schema>> compared = new IdentityHashMap<>();

  List<String> conflicts() {
    return conflicts;
  }

  void compare(Schema reader, Schema writer, String place) {
    if (writer.getType() == Schema.Type.UNION) {
      writer.getTypes().forEach(branch -> compareBranch(reader, branch, place));
    } else if (reader.getType() == Schema.Type.UNION) {
      compareBranch(reader, writer, place);
    } else if (reader.getType() != writer.getType()) {
      compareValues(reader, writer, place);
    } else {
      compareSame(reader, writer, place);
    }
  }

  private void compareSame(Schema reader, Schema writer, String place) {
    switch (reader.getType()) {
      case RECORD -> compareFields(reader, writer, place);
      case ARRAY -> compare(reader.getElementType(), writer.getElementType(), place + "/items");
      case MAP -> compare(reader.getValueType(), writer.getValueType(), place + "/values");
      default -> compareValues(reader, writer, place);
    }
  }

  // A record may hold itself.
  private void compareFields(Schema reader, Schema writer, String place) {
    Set<Schema> writers =
        compared.computeIfAbsent(reader, any -> Collections.newSetFromMap(new IdentityHashMap<>()));
    if (!writers.add(writer)) {
      return;
    }
    for (Schema.Field field : reader.getFields()) {
      Schema.Field written = SchemaCompatibility.lookupWriterField(writer, field);
      if (written != null) {
        compare(field.schema(), written.schema(), place + "/" + field.name());
      }
    }
  }

  private void compareBranch(Schema reader, Schema writer, String place) {
    List<Schema> branches =
        reader.getType() == Schema.Type.UNION ? reader.getTypes() : List.of(reader);
    first(branches, branch -> isNamedAlike(branch, writer))
        .or(() -> first(branches, branch -> canRead(branch, writer)))
        .ifPresent(branch -> compare(branch, writer, place));
  }

  private static Optional<Schema> first(List<Schema> branches, Predicate<Schema> condition) {
    return branches.stream().filter(condition).findFirst();
  }

  private static boolean isNamedAlike(Schema reader, Schema writer) {
    return reader.getType() == writer.getType()
        && reader.getFullName().equals(writer.getFullName());
  }

  private static boolean canRead(Schema reader, Schema writer) {
    return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer).getType()
        == SchemaCompatibilityType.COMPATIBLE;
  }

  private void compareValues(Schema reader, Schema writer, String place) {
    LogicalType read = reader.getLogicalType();
    LogicalType written = writer.getLogicalType();
    if (read != null && written != null && !meaning(read).equals(meaning(written))) {
      conflicts.add(
          "LOGICAL_TYPE_MISMATCH at %s (written as %s, read as %s)"
              .formatted(place.isEmpty() ? "/" : place, meaning(written), meaning(read)));
    }
  }

  // The precision says which values there may be, not what they mean.
  private static String meaning(LogicalType type) {
    return type instanceof LogicalTypes.Decimal decimal
        ? "decimal with the scale " + decimal.getScale()
        : type.getName();
  }
}
