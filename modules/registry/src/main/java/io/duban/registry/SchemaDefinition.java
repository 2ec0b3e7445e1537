package io.duban.registry;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Objects;
import org.apache.avro.Schema;

/**
 * A schema as the registry keeps it: its text and what the text refers to.
 *
 * @param type the schema language, {@code AVRO} for all schemas that Duban writes
 * @param text for Avro, the schema's JSON
 */
public record SchemaDefinition(String type, String text, List<SchemaReference> references) {

  public static final String AVRO = "AVRO";

  public SchemaDefinition {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(text, "text");
    references = List.copyOf(references);
  }

  public static SchemaDefinition avro(String text, SchemaReference... references) {
    return new SchemaDefinition(AVRO, text, List.of(references));
  }

  public static SchemaDefinition of(Schema schema) {
    return avro(schema.toString());
  }

  @JsonIgnore
  public boolean isAvro() {
    return AVRO.equals(type);
  }
}
