package io.duban.embedded.registry;

import io.duban.registry.SchemaDefinition;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What clients ask of the server itself. */
final class ServerRoutes {

  private static final List<String> CONTEXTS = List.of(".");
  private static final Map<String, Object> ID =
      Map.of(
          "id",
          "",
          "scope",
          Map.of(
              "path",
              List.of(),
              "clusters",
              Map.of("kafka-cluster", "duban", "schema-registry-cluster", "schema-registry")));

  private ServerRoutes() {}

  static void addTo(Routes routes) {
    routes
        .read("/", context -> HttpReplies.send(context, Map.of()))
        .read("/contexts", context -> HttpReplies.send(context, CONTEXTS))
        .read(
            "/schemas/types", context -> HttpReplies.send(context, List.of(SchemaDefinition.AVRO)))
        .read("/v1/metadata/id", context -> HttpReplies.send(context, ID))
        .read("/v1/metadata/version", ServerRoutes::version);
  }

  private static void version(Context context) {
    String version = ServerRoutes.class.getPackage().getImplementationVersion();
    HttpReplies.send(
        context,
        Map.of("version", Objects.requireNonNullElse(version, "development"), "commitId", ""));
  }
}
