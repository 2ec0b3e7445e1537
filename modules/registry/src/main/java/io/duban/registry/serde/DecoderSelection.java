package io.duban.registry.serde;

import io.duban.registry.RegistryRefusedException;
import io.duban.registry.SchemaParsing;
import io.duban.registry.SchemaRegistry;
import io.duban.registry.serde.UndecodableException.Reason;
import org.apache.avro.Schema;

/**
 * Finds how the records of a schema id are read; asks the registry, so its answers are to be kept.
 */
final class DecoderSelection {

  private final SchemaRegistry registry;
  private final ReaderTarget.Choice choice;

  DecoderSelection(SchemaRegistry registry, ReaderTarget.Choice choice) {
    this.registry = registry;
    this.choice = choice;
  }

  RecordDecoder select(int schemaId) {
    Schema writer = writerSchema(schemaId);
    return new RecordDecoder(writer, choice.choose(writer));
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
