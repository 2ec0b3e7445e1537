package io.duban.embedded.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.duban.registry.RegistryError;
import io.duban.registry.RegistryRefusedException;
import io.duban.registry.SchemaDefinition;
import io.duban.registry.http.RegistryJson;
import io.duban.registry.memory.KeptSchema;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Requests and answers in the protocol's JSON. */
final class HttpReplies {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String EVERY_CONTEXT = "^:[*.]?:";
  private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";

  private HttpReplies() {}

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  static void send(Context context, Object value) {
    sendText(context, JSON.valueToTree(value).toString());
  }

  static void sendText(Context context, String json) {
    context.contentType(MEDIA_TYPE).result(json.getBytes(StandardCharsets.UTF_8));
  }

  static void sendError(Context context, int status, int code, String message) {
    context.status(status);
    send(context, object().put("error_code", code).put("message", message));
  }

  static JsonNode body(Context context) {
    try {
      return JSON.readTree(context.bodyAsBytes());
    } catch (IOException e) {
      throw new RegistryRefusedException(
          RegistryError.OTHER, "The request's body is not JSON: " + e.getMessage());
    }
  }

  static SchemaDefinition definition(Context context) {
    try {
      return RegistryJson.definition(body(context));
    } catch (IllegalArgumentException e) {
      throw new RegistryRefusedException(
          RegistryError.INVALID_SCHEMA, "The request holds no schema: " + e.getMessage());
    }
  }

  static boolean flag(Context context, String name) {
    return Boolean.parseBoolean(context.queryParam(name));
  }

  /** Of what is kept, what the request asks for: the living unless it says otherwise. */
  static Stream<KeptSchema> visible(Context context, List<KeptSchema> kept) {
    String prefix =
        Objects.requireNonNullElse(context.queryParam("subjectPrefix"), "")
            .replaceFirst(EVERY_CONTEXT, "");
    boolean onlyDeleted = flag(context, "deletedOnly");
    boolean alsoDeleted = flag(context, "deleted");
    return kept.stream()
        .filter(schema -> onlyDeleted ? schema.deleted() : alsoDeleted || !schema.deleted())
        .filter(schema -> schema.registered().subject().startsWith(prefix));
  }
}
