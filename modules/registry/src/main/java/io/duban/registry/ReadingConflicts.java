package io.duban.registry;

import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;

/** Why what is written with one schema cannot be read with another, or would mean another thing. */
public final class ReadingConflicts {
  private ReadingConflicts() {}

  /** What Avro finds, and what it does not: {@link #ofLogicalTypes}. */
  public static List<String> of(Schema reader, Schema writer) {
    Stream<String> ofStructure =
        SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
            .getResult()
            .getIncompatibilities()
            .stream()
            .map(
                found ->
                    "%s at %s (%s)"
                        .formatted(found.getType(), found.getLocation(), found.getMessage()));
    return Stream.concat(ofStructure, ofLogicalTypes(reader, writer).stream()).toList();
  }

  /**
   * Values that can be read, but as others than were written: 12.34 of a decimal with the scale 2
   * is 0.1234 of one with the scale 4, and a second of milliseconds a millisecond of microseconds.
   */
  public static List<String> ofLogicalTypes(Schema reader, Schema writer) {
    LogicalTypeComparison comparison = new LogicalTypeComparison();
    comparison.compare(reader, writer, "");
    return comparison.conflicts();
  }
}
