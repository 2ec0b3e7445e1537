package io.duban.embedded.registry;

import io.duban.registry.RegisteredSchema;
import io.duban.registry.RegistryError;
import io.duban.registry.RegistryRefusedException;
import io.duban.registry.SchemaDefinition;
import io.duban.registry.http.RegistryJson;
import io.duban.registry.memory.InMemorySchemaRegistry;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Schemas by their id, and what clients ask before they begin. */
final class SchemaRoutes {

  private static final String ID = "/schemas/ids/{id}";

  private final InMemorySchemaRegistry registry;

  SchemaRoutes(InMemorySchemaRegistry registry) {
    this.registry = registry;
  }

  void addTo(RoutesConfig routes) {
    routes
        .get("/", context -> Answers.send(context, Map.of()))
        .get("/schemas/types", context -> Answers.send(context, List.of(SchemaDefinition.AVRO)))
        .get("/mode", context -> Answers.send(context, Map.of("mode", "READWRITE")))
        .get("/mode/{subject}", context -> Answers.send(context, Map.of("mode", "READWRITE")))
        .get(ID, context -> Answers.send(context, RegistryJson.write(definition(context))))
        .get(ID + "/schema", context -> Answers.sendText(context, definition(context).text()))
        .get(ID + "/subjects", this::subjects)
        .get(ID + "/versions", this::versions);
  }

  private SchemaDefinition definition(Context context) {
    return registry.definition(id(context));
  }

  private void subjects(Context context) {
    Answers.send(context, users(context).map(RegisteredSchema::subject).distinct().toList());
  }

  private void versions(Context context) {
    Answers.send(
        context,
        users(context)
            .map(
                user ->
                    Answers.object().put("subject", user.subject()).put("version", user.version()))
            .toList());
  }

  private Stream<RegisteredSchema> users(Context context) {
    int id = id(context);
    registry.definition(id);
    return registry.everything().stream().filter(registered -> registered.id() == id);
  }

  private static int id(Context context) {
    String text = context.pathParam("id");
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new RegistryRefusedException(
          RegistryError.SCHEMA_NOT_FOUND, "A schema's id is a number, not " + text);
    }
  }
}
