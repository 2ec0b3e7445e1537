package io.duban.registry;

import io.duban.registry.bounds.SchemaBounds;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/** Turns definitions into Avro schemas, with the types they refer to filled in. */
public final class SchemaParsing {

  private final Function<SchemaReference, SchemaDefinition> references;
  private final boolean bounded;

  /**
   * Parses with the references looked up by a function.
   *
   * @param references finds what a reference names; throws {@link RegistryRefusedException} when
   *     there is no such version
   */
  public SchemaParsing(Function<SchemaReference, SchemaDefinition> references) {
    this(references, true);
  }

  private SchemaParsing(Function<SchemaReference, SchemaDefinition> references, boolean bounded) {
    this.references = references;
    this.bounded = bounded;
  }

  /** Parses also what is beyond {@link SchemaBounds}: what a registry took before it had them. */
  public static SchemaParsing ofKept(Function<SchemaReference, SchemaDefinition> references) {
    return new SchemaParsing(references, false);
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
   *     Avro schema, or one beyond {@link SchemaBounds}
   */
  public Schema parse(SchemaDefinition definition) {
    if (!definition.isAvro()) {
      throw invalid("it is of type " + definition.type() + ", and only AVRO is supported");
    }
    Schema.Parser parser = new Schema.Parser();
    Set<SchemaReference> parsed = new HashSet<>();
    definition.references().forEach(reference -> parseReference(reference, parser, parsed));
    Schema schema = parse(definition, parser);
    if (bounded) {
      SchemaBounds.problem(schema).ifPresent(SchemaParsing::refuse);
    }
    return schema;
  }

  private void parseReference(
      SchemaReference reference, Schema.Parser parser, Set<SchemaReference> parsed) {
    if (!parsed.add(reference)) {
      return;
    }
    if (bounded && parsed.size() > SchemaBounds.REFERENCES) {
      throw invalid("it refers to more than %d others".formatted(SchemaBounds.REFERENCES));
    }
    SchemaDefinition referenced = references.apply(reference);
    referenced.references().forEach(nested -> parseReference(nested, parser, parsed));
    if (!parser.getTypes().containsKey(reference.name())) {
      parse(referenced, parser);
    }
  }

  private Schema parse(SchemaDefinition definition, Schema.Parser parser) {
    if (bounded) {
      SchemaBounds.problem(definition.text()).ifPresent(SchemaParsing::refuse);
    }
    try {
      return parser.parse(definition.text());
    } catch (AvroRuntimeException e) {
      throw invalid(e.getMessage());
    }
  }

  private static void refuse(String problem) {
    throw invalid(problem);
  }

  private static RegistryRefusedException invalid(String reason) {
    return new RegistryRefusedException(
        RegistryError.INVALID_SCHEMA, "The schema is not valid Avro: " + reason);
  }
}
