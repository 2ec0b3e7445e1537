package io.duban.registry.serde;

import io.duban.registry.ReadingConflicts;
import io.duban.registry.bounds.PayloadBounds;
import io.duban.registry.serde.UndecodableException.Reason;
import java.io.IOException;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;

/** Reads records that were written with one schema. */
final class RecordDecoder {

  private final Schema writer;
  private final ReaderTarget target;
  private final DatumReader<Object> reader;
  private final PayloadBounds bounds;
  private volatile Boolean compatible;

  RecordDecoder(Schema writer, ReaderTarget target) {
    requireSameRecord(writer, target.schema());
    requireSameMeaning(writer, target.schema());
    this.writer = writer;
    this.target = target;
    this.reader = target.readerOf(writer);
    this.bounds = PayloadBounds.of(writer, target.schema());
  }

  // Avro reads one record as another if their fields agree, although its specification asks for the
  // same name, and what is no record where only a field of a record could stand.
  private static void requireSameRecord(Schema writer, Schema reader) {
    if (reader.getType() == Schema.Type.RECORD && !isSame(writer, reader)) {
      throw new UndecodableException(
          Reason.INCOMPATIBLE_SCHEMA,
          "%s stands where a record of the schema %s was expected"
              .formatted(describe(writer), reader.getFullName()));
    }
  }

  private static void requireSameMeaning(Schema writer, Schema reader) {
    List<String> conflicts = ReadingConflicts.ofLogicalTypes(reader, writer);
    if (!conflicts.isEmpty()) {
      throw new UndecodableException(
          Reason.INCOMPATIBLE_SCHEMA,
          "A record of the schema %s cannot be read as %s: %s"
              .formatted(writer.getFullName(), reader.getFullName(), String.join("; ", conflicts)));
    }
  }

  private static boolean isSame(Schema writer, Schema reader) {
    return writer.getType() == Schema.Type.RECORD
        && (writer.getName() == null
            || writer.getName().equals(reader.getName())
            || reader.getAliases().contains(writer.getFullName()));
  }

  private static String describe(Schema writer) {
    return writer.getType() == Schema.Type.RECORD
        ? "A record of the schema " + writer.getFullName()
        : "A value of the type " + writer.getType().getName();
  }

  // Avro answers bad bytes with whatever its casts and lookups throw. What nests deeply or takes
  // much memory is found before: an error of the machine would not tell whose fault it was.
  Object decode(byte[] bytes) {
    int length = bytes.length - WireFormat.PREFIX_LENGTH;
    try {
      bounds.check(bytes, WireFormat.PREFIX_LENGTH, length);
      BinaryDecoder decoder =
          DecoderFactory.get().binaryDecoder(bytes, WireFormat.PREFIX_LENGTH, length, null);
      Object value = reader.read(null, decoder);
      if (decoder.isEnd()) {
        return value;
      }
    } catch (IOException | RuntimeException e) {
      throw undecodable(e);
    }
    throw new UndecodableException(
        Reason.MALFORMED_PAYLOAD,
        "More bytes follow the end of a record of the schema " + writer.getFullName());
  }

  private UndecodableException undecodable(Exception cause) {
    String problem = cause.getMessage();
    return isCompatible()
        ? new UndecodableException(
            Reason.MALFORMED_PAYLOAD,
            "A record does not follow its schema %s: %s".formatted(writer.getFullName(), problem),
            cause)
        : new UndecodableException(
            Reason.INCOMPATIBLE_SCHEMA,
            "A record of the schema %s cannot be read as %s: %s"
                .formatted(writer.getFullName(), target.schema().getFullName(), problem),
            cause);
  }

  // Who sends bad bytes once sends them again, and the answer takes long for a large schema.
  private boolean isCompatible() {
    if (compatible == null) {
      Schema aliased = Schema.applyAliases(writer, target.schema());
      compatible =
          SchemaCompatibility.checkReaderWriterCompatibility(target.schema(), aliased).getType()
              == SchemaCompatibilityType.COMPATIBLE;
    }
    return compatible;
  }
}
