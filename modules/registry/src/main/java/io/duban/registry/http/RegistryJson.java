package io.duban.registry.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.duban.registry.Compatibility;
import io.duban.registry.CompatibilityResult;
import io.duban.registry.RegisteredSchema;
import io.duban.registry.SchemaDefinition;
import io.duban.registry.SchemaReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The protocol's JSON, to and from values; fields it does not know are passed over. */
public final class RegistryJson {

  private RegistryJson() {}

  public static ObjectNode write(SchemaDefinition definition) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("schema", definition.text());
    if (!definition.isAvro()) {
      json.put("schemaType", definition.type());
    }
    if (!definition.references().isEmpty()) {
      ArrayNode references = json.putArray("references");
      definition.references().forEach(reference -> write(reference, references.addObject()));
    }
    return json;
  }

  private static void write(SchemaReference reference, ObjectNode json) {
    json.put("name", reference.name());
    json.put("subject", reference.subject());
    json.put("version", reference.version());
  }

  /** A schema in its place, as a server answers it. */
  public static ObjectNode write(RegisteredSchema registered) {
    return write(registered.definition())
        .put("subject", registered.subject())
        .put("version", registered.version())
        .put("id", registered.id());
  }

  static ObjectNode write(Compatibility compatibility) {
    return JsonNodeFactory.instance.objectNode().put("compatibility", compatibility.name());
  }

  /**
   * The schema of a request or an answer.
   *
   * @throws IllegalArgumentException when the JSON holds none
   */
  public static SchemaDefinition definition(JsonNode json) {
    return new SchemaDefinition(
        json.path("schemaType").asText(SchemaDefinition.AVRO),
        text(json.required("schema")),
        list(json.path("references"), RegistryJson::reference));
  }

  private static SchemaReference reference(JsonNode json) {
    return new SchemaReference(
        text(json.required("name")),
        text(json.required("subject")),
        integer(json.required("version")));
  }

  static RegisteredSchema registered(JsonNode json) {
    return new RegisteredSchema(
        text(json.required("subject")),
        integer(json.required("version")),
        integer(json.required("id")),
        definition(json));
  }

  /**
   * A level under either of its two names.
   *
   * @throws IllegalArgumentException when there is none, or not one of the seven
   */
  public static Compatibility compatibility(JsonNode json) {
    JsonNode level =
        json.has("compatibilityLevel")
            ? json.path("compatibilityLevel")
            : json.required("compatibility");
    return Compatibility.valueOf(level.asText().toUpperCase(Locale.ROOT));
  }

  static CompatibilityResult compatibilityResult(JsonNode json) {
    return new CompatibilityResult(
        json.required("is_compatible").booleanValue(),
        list(json.path("messages"), JsonNode::asText));
  }

  static int integer(JsonNode json) {
    if (!json.canConvertToInt() || !json.isIntegralNumber()) {
      throw new IllegalArgumentException("a number was expected");
    }
    return json.intValue();
  }

  static String text(JsonNode json) {
    if (!json.isTextual()) {
      throw new IllegalArgumentException("a text was expected");
    }
    return json.textValue();
  }

  static <T> List<T> list(JsonNode json, Function<JsonNode, T> element) {
    List<T> values = new ArrayList<>();
    json.forEach(node -> values.add(element.apply(node)));
    return values;
  }
}
