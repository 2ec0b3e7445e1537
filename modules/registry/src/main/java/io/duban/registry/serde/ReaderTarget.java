package io.duban.registry.serde;

import io.duban.registry.serde.UndecodableException.Reason;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.io.DatumReader;
import org.apache.avro.specific.SpecificData;

/**
 * What records are read into.
 *
 * @param schema the reader's
 * @param model makes the objects
 */
record ReaderTarget(Schema schema, GenericData model) {

  /** Chooses a target by the schema a record was written with. */
  @FunctionalInterface
  interface Choice {
    ReaderTarget choose(Schema writer);
  }

  static Choice generic(GenericData model) {
    return writer -> new ReaderTarget(writer, model);
  }

  static Choice generic(Schema reader, GenericData model) {
    return writer -> new ReaderTarget(reader, model);
  }

  static Choice of(Class<?> type) {
    SpecificData model = DataModels.of(type);
    ReaderTarget target = new ReaderTarget(model.getSchema(type), model);
    return writer -> target;
  }

  /**
   * The generated class that is named as the writer's schema; other types than records stay
   * generic.
   */
  static Choice classOfWriter(GenericData otherwise) {
    return writer ->
        writer.getType() == Schema.Type.RECORD
            ? of(requireClass(writer)).choose(writer)
            : new ReaderTarget(writer, otherwise);
  }

  private static Class<?> requireClass(Schema writer) {
    Class<?> type = DataModels.classOf(writer);
    if (type == null) {
      throw new UndecodableException(
          Reason.UNKNOWN_CLASS,
          "No generated class for the schema %s is on the class path"
              .formatted(writer.getFullName()));
    }
    return type;
  }

  @SuppressWarnings("unchecked") // A data model makes readers of whatever its schemas describe.
  DatumReader<Object> readerOf(Schema writer) {
    return model.createDatumReader(writer, schema);
  }
}
