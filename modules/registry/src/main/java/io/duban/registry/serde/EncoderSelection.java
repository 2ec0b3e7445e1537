package io.duban.registry.serde;

import io.duban.registry.ReadingConflicts;
import io.duban.registry.RegisteredSchema;
import io.duban.registry.RegistryRefusedException;
import io.duban.registry.SchemaDefinition;
import io.duban.registry.SchemaParsing;
import io.duban.registry.SchemaRegistry;
import io.duban.registry.serde.UnencodableException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.Encoder;
import org.apache.avro.io.EncoderFactory;

/**
 * Decides under which of a subject's schemas a record is written; asks the registry, so its answers
 * are to be kept.
 */
final class EncoderSelection {

  private final SchemaRegistry registry;
  private final AvroSerdeConfig config;
  private final SubjectNameStrategy subjects;

  EncoderSelection(SchemaRegistry registry, AvroSerdeConfig config) {
    this.registry = registry;
    this.config = config;
    this.subjects = config.subjectNameStrategy();
  }

  RecordEncoder select(String topic, Schema schema) {
    String subject = subjects.subjectName(topic, config.isKey(), schema);
    try {
      return selectIn(subject, schema);
    } catch (RegistryRefusedException e) {
      throw explain(e, subject, schema);
    }
  }

  private RecordEncoder selectIn(String subject, Schema schema) {
    SchemaDefinition definition = SchemaDefinition.of(schema);
    if (config.getBoolean(AvroSerdeConfig.AUTO_REGISTER_SCHEMAS)) {
      return new RecordEncoder(schema, registry.register(subject, definition));
    }
    if (config.getBoolean(AvroSerdeConfig.USE_LATEST_VERSION)) {
      return latest(subject, schema);
    }
    return new RecordEncoder(schema, registry.lookUp(subject, definition).id());
  }

  private RecordEncoder latest(String subject, Schema schema) {
    RegisteredSchema latest = registry.latest(subject);
    Schema target = SchemaParsing.within(registry).parse(latest.definition());
    List<String> conflicts = ReadingConflicts.of(target, schema);
    if (!conflicts.isEmpty()) {
      throw new UnencodableException(
          Reason.INCOMPATIBLE_SCHEMA,
          "Subject %s has version %d as its latest, which cannot take records of the schema %s: %s"
              .formatted(
                  subject, latest.version(), schema.getFullName(), String.join("; ", conflicts)));
    }
    if (isEncodedAlike(schema, target)) {
      return new RecordEncoder(schema, latest.id());
    }
    return new RecordEncoder(schema, latest.id(), new ConvertingWriter(schema, target));
  }

  private static boolean isEncodedAlike(Schema one, Schema other) {
    return SchemaNormalization.toParsingForm(one).equals(SchemaNormalization.toParsingForm(other));
  }

  private static RuntimeException explain(
      RegistryRefusedException refusal, String subject, Schema schema) {
    return switch (refusal.error()) {
      case SUBJECT_NOT_FOUND, SCHEMA_NOT_FOUND, VERSION_NOT_FOUND, SUBJECT_SOFT_DELETED ->
          new UnencodableException(
              Reason.SCHEMA_NOT_REGISTERED,
              "Subject %s does not hold the schema %s; register it, or set %s=true"
                  .formatted(subject, schema.getFullName(), AvroSerdeConfig.AUTO_REGISTER_SCHEMAS),
              refusal);
      case INCOMPATIBLE_SCHEMA, INVALID_SCHEMA ->
          new UnencodableException(
              Reason.INCOMPATIBLE_SCHEMA,
              "Subject %s cannot take the schema %s: %s"
                  .formatted(subject, schema.getFullName(), refusal.getMessage()),
              refusal);
      default -> refusal;
    };
  }

  /** Writes values of one schema as the values of another that a reader of the latter would see. */
  private static final class ConvertingWriter implements DatumWriter<Object> {

    private final DatumWriter<Object> source;
    private final DatumReader<Object> conversion;
    private final DatumWriter<Object> target;

    ConvertingWriter(Schema source, Schema target) {
      this.source = RecordEncoder.writerOf(source);
      this.conversion = new GenericDatumReader<>(source, target);
      this.target = new GenericDatumWriter<>(target);
    }

    @Override
    public void setSchema(Schema schema) {
      throw new UnsupportedOperationException("Both schemas are fixed");
    }

    @Override
    public void write(Object value, Encoder out) throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
      source.write(value, encoder);
      encoder.flush();
      Object converted =
          conversion.read(null, DecoderFactory.get().binaryDecoder(bytes.toByteArray(), null));
      target.write(converted, out);
    }
  }
}
