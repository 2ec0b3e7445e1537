package io.duban.embedded.registry;

import io.duban.registry.RegisteredSchema;
import io.duban.registry.RegistryError;
import io.duban.registry.RegistryRefusedException;
import io.duban.registry.SchemaDefinition;
import io.duban.registry.http.RegistryJson;
import io.duban.registry.memory.InMemorySchemaRegistry;
import io.duban.registry.memory.KeptSchema;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Schemas by their id, and all of them. */
final class SchemaRoutes {

  private static final String SCHEMAS = "/schemas";
  private static final String ID = SCHEMAS + "/ids/{id}";

  private final InMemorySchemaRegistry registry;

  SchemaRoutes(InMemorySchemaRegistry registry) {
    this.registry = registry;
  }

  void addTo(Routes routes) {
    routes
        .read(SCHEMAS, this::list)
        .read(ID, context -> HttpReplies.send(context, RegistryJson.write(definition(context))))
        .read(ID + "/schema", context -> HttpReplies.sendText(context, definition(context).text()))
        .read(ID + "/subjects", this::subjects)
        .read(ID + "/versions", this::versions);
  }

  private void list(Context context) {
    Stream<RegisteredSchema> found =
        HttpReplies.visible(context, registry.kept()).map(KeptSchema::registered);
    HttpReplies.send(
        context,
        PageRequest.of(context)
            .cut(HttpReplies.flag(context, "latestOnly") ? latest(found) : found)
            .stream()
            .map(RegistryJson::write)
            .toList());
  }

  private static Stream<RegisteredSchema> latest(Stream<RegisteredSchema> ascending) {
    Map<String, RegisteredSchema> last = new LinkedHashMap<>();
    ascending.forEach(schema -> last.put(schema.subject(), schema));
    return last.values().stream();
  }

  private SchemaDefinition definition(Context context) {
    return registry.definition(id(context));
  }

  private void subjects(Context context) {
    HttpReplies.send(
        context,
        PageRequest.of(context).cut(users(context).map(RegisteredSchema::subject).distinct()));
  }

  private void versions(Context context) {
    HttpReplies.send(
        context,
        PageRequest.of(context)
            .cut(
                users(context)
                    .map(
                        user ->
                            HttpReplies.object()
                                .put("subject", user.subject())
                                .put("version", user.version()))));
  }

  private Stream<RegisteredSchema> users(Context context) {
    int id = id(context);
    registry.definition(id);
    Optional<String> subject = Optional.ofNullable(context.queryParam("subject"));
    return HttpReplies.visible(context, registry.kept())
        .map(KeptSchema::registered)
        .filter(registered -> registered.id() == id)
        .filter(registered -> subject.map(registered.subject()::equals).orElse(true));
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
