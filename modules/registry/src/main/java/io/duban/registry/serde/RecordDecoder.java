package io.duban.registry.serde;

import io.duban.registry.serde.UndecodableException.Reason;
import java.io.IOException;
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

  RecordDecoder(Schema writer, ReaderTarget target) {
    requireSameRecord(writer, target.schema());
    this.writer = writer;
    this.target = target;
    this.reader = target.readerOf(writer);
  }

  // Avro reads one record as another if their fields agree, although its specification asks for the
  // same name.
  private static void requireSameRecord(Schema writer, Schema reader) {
    boolean records =
        writer.getType() == Schema.Type.RECORD && reader.getType() == Schema.Type.RECORD;
    boolean same =
        writer.getName() == null
            || writer.getName().equals(reader.getName())
            || (records && reader.getAliases().contains(writer.getFullName()));
    if (records && !same) {
      throw new UndecodableException(
          Reason.INCOMPATIBLE_SCHEMA,
          "A record of the schema %s stands where %s was expected"
              .formatted(writer.getFullName(), reader.getFullName()));
    }
  }

  // Avro answers bad bytes with whatever its casts and lookups throw, and bytes that nest too
  // deeply by overflowing the stack.
  Object decode(byte[] bytes) {
    int length = bytes.length - WireFormat.PREFIX_LENGTH;
    BinaryDecoder decoder =
        DecoderFactory.get().binaryDecoder(bytes, WireFormat.PREFIX_LENGTH, length, null);
    try {
      Object value = reader.read(null, decoder);
      if (decoder.isEnd()) {
        return value;
      }
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw undecodable(e);
    }
    throw new UndecodableException(
        Reason.MALFORMED_PAYLOAD,
        "More bytes follow the end of a record of the schema " + writer.getFullName());
  }

  private UndecodableException undecodable(Throwable cause) {
    Schema aliased = Schema.applyAliases(writer, target.schema());
    boolean compatible =
        SchemaCompatibility.checkReaderWriterCompatibility(target.schema(), aliased).getType()
            == SchemaCompatibilityType.COMPATIBLE;
    String problem =
        cause instanceof StackOverflowError ? "it nests too deeply" : cause.getMessage();
    return compatible
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
}
