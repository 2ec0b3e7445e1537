package io.duban.registry;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/** Turns definitions into Avro schemas, with the types they refer to filled in. */
public final class SchemaParsing {

  private final Function<SchemaReference, SchemaDefinition> references;

  /**
   * Parses with the references looked up by a function.
   *
   * @param references finds what a reference names; throws {@link RegistryRefusedException} when
   *     there is no such version
   */
  public SchemaParsing(Function<SchemaReference, SchemaDefinition> references) {
    this.references = references;
  }

  /** Parses with the references looked up in a registry. */
  public static SchemaParsing within(SchemaRegistry registry) {
    return new SchemaParsing(
        reference -> registry.version(reference.subject(), reference.version()).definition());
  }

  /**
   * The schema that a definition stands for.
   *
   * @throws RegistryRefusedException with {@link RegistryError#INVALID_SCHEMA} when the text is no
   *     Avro schema
   */
  public Schema parse(SchemaDefinition definition) {
    if (!definition.isAvro()) {
      throw invalid("it is of type " + definition.type() + ", and only AVRO is supported");
    }
    Schema.Parser parser = new Schema.Parser();
    Set<SchemaReference> parsed = new HashSet<>();
    definition.references().forEach(reference -> parseReference(reference, parser, parsed));
    return parse(definition, parser);
  }

  private void parseReference(
      SchemaReference reference, Schema.Parser parser, Set<SchemaReference> parsed) {
    if (!parsed.add(reference)) {
      return;
    }
    SchemaDefinition referenced = references.apply(reference);
    referenced.references().forEach(nested -> parseReference(nested, parser, parsed));
    if (!parser.getTypes().containsKey(reference.name())) {
      parse(referenced, parser);
    }
  }

  private static Schema parse(SchemaDefinition definition, Schema.Parser parser) {
    try {
      return parser.parse(definition.text());
    } catch (AvroRuntimeException | StackOverflowError e) {
      throw invalid(e.getMessage() == null ? "it is nested too deeply" : e.getMessage());
    }
  }

  private static RegistryRefusedException invalid(String reason) {
    return new RegistryRefusedException(
        RegistryError.INVALID_SCHEMA, "The schema is not valid Avro: " + reason);
  }
}
