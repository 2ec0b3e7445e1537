package io.duban.registry.serde;

import io.duban.registry.RegistryError;
import io.duban.registry.RegistryRefusedException;
import io.duban.registry.SchemaParsing;
import io.duban.registry.SchemaRegistry;
import io.duban.registry.serde.UndecodableException.Reason;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/**
 * Finds how the records of a schema id are read; asks the registry, so its answers are to be kept.
 */
final class DecoderSelection {

  private final SchemaRegistry registry;
  private final ReaderTarget.Choice choice;

  /** Reads the records of one schema, or says why nobody can. */
  @FunctionalInterface
  interface Decoding {
    Object decode(byte[] bytes);
  }

  DecoderSelection(SchemaRegistry registry, ReaderTarget.Choice choice) {
    this.registry = registry;
    this.choice = choice;
  }

  /** What is wrong with a schema stays wrong, so it is kept, too, and not found again each time. */
  Decoding select(int schemaId) {
    try {
      Schema writer = writerSchema(schemaId);
      return decoder(writer, choice.choose(writer))::decode;
    } catch (UndecodableException e) {
      if (e.reason() == Reason.UNKNOWN_SCHEMA_ID || isOfReference(e)) {
        throw e;
      }
      return bytes -> {
        throw new UndecodableException(e.reason(), e.getMessage(), e);
      };
    }
  }

  private static RecordDecoder decoder(Schema writer, ReaderTarget target) {
    try {
      return new RecordDecoder(writer, target);
    } catch (AvroRuntimeException e) {
      throw new UndecodableException(
          Reason.UNUSABLE_SCHEMA,
          "The schema %s cannot be used: %s".formatted(writer.getFullName(), e.getMessage()),
          e);
    }
  }

  // What a schema refers to may be registered later.
  private static boolean isOfReference(UndecodableException e) {
    return e.getCause() instanceof RegistryRefusedException refusal
        && refusal.error() != RegistryError.INVALID_SCHEMA;
  }

  private Schema writerSchema(int schemaId) {
    try {
      return SchemaParsing.within(registry).parse(registry.definition(schemaId));
    } catch (RegistryRefusedException e) {
      throw explain(e, schemaId);
    }
  }

  private static RuntimeException explain(RegistryRefusedException refusal, int schemaId) {
    return switch (refusal.error()) {
      case SCHEMA_NOT_FOUND ->
          new UndecodableException(
              Reason.UNKNOWN_SCHEMA_ID,
              "The registry has no schema with the id %d that a record carries".formatted(schemaId),
              refusal);
      case INVALID_SCHEMA, SUBJECT_NOT_FOUND, VERSION_NOT_FOUND ->
          new UndecodableException(
              Reason.UNUSABLE_SCHEMA,
              "Schema %d cannot be used: %s".formatted(schemaId, refusal.getMessage()),
              refusal);
      default -> refusal;
    };
  }
}
