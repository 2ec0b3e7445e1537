package io.duban.embedded.registry;

import com.fasterxml.jackson.databind.JsonNode;
import io.duban.registry.RegisteredSchema;
import io.duban.registry.RegistryError;
import io.duban.registry.RegistryRefusedException;
import io.duban.registry.SchemaDefinition;
import io.duban.registry.SchemaReference;
import io.duban.registry.http.RegistryJson;
import io.duban.registry.memory.InMemorySchemaRegistry;
import io.duban.registry.memory.KeptSchema;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** Subjects and their versions. */
final class SubjectRoutes {

  private static final String SUBJECTS = "/subjects";
  private static final String SUBJECT = SUBJECTS + "/{subject}";
  private static final String VERSIONS = SUBJECT + "/versions";
  private static final String VERSION = VERSIONS + "/{version}";

  private final InMemorySchemaRegistry registry;

  SubjectRoutes(InMemorySchemaRegistry registry) {
    this.registry = registry;
  }

  void addTo(Routes routes) {
    routes
        .read(SUBJECTS, this::list)
        .ask(SUBJECT, this::lookUp)
        .delete(SUBJECT, this::deleteSubject)
        .read(SUBJECT + "/metadata", this::metadata)
        .read(VERSIONS, this::listVersions)
        .add(VERSIONS, this::register)
        .read(VERSION, context -> HttpReplies.send(context, RegistryJson.write(version(context))))
        .delete(VERSION, this::deleteVersion)
        .read(VERSION + "/schema", this::text)
        .read(VERSION + "/referencedby", this::referencedBy);
  }

  private void list(Context context) {
    HttpReplies.send(
        context,
        PageRequest.of(context)
            .cut(
                HttpReplies.visible(context, registry.kept())
                    .map(kept -> kept.registered().subject())
                    .distinct()));
  }

  private void lookUp(Context context) {
    RegisteredSchema found =
        registry.lookUp(
            subject(context),
            HttpReplies.definition(context),
            HttpReplies.flag(context, "deleted"));
    HttpReplies.send(context, RegistryJson.write(found));
  }

  private void register(Context context) {
    SchemaDefinition definition = HttpReplies.definition(context);
    JsonNode body = HttpReplies.body(context);
    Optional<Integer> asked = number(body, "id");
    asked.ifPresent(
        id -> registry.importSchema(subject(context), number(body, "version"), id, definition));
    int id = asked.orElseGet(() -> registry.register(subject(context), definition));
    HttpReplies.send(context, HttpReplies.object().put("id", id));
  }

  /** Clients write 0, -1 or nothing where they leave the number to the registry. */
  private static Optional<Integer> number(JsonNode body, String name) {
    return Optional.of(body.path(name).asInt()).filter(number -> number > 0);
  }

  private void listVersions(Context context) {
    String subject = subject(context);
    List<Integer> versions =
        HttpReplies.visible(context, versions(subject))
            .map(kept -> kept.registered().version())
            .toList();
    if (versions.isEmpty()) {
      throw unknown(subject);
    }
    HttpReplies.send(context, PageRequest.of(context).cut(versions.stream()));
  }

  private List<KeptSchema> versions(String subject) {
    return registry.kept().stream()
        .filter(kept -> kept.registered().subject().equals(subject))
        .toList();
  }

  private static RegistryRefusedException unknown(String subject) {
    return new RegistryRefusedException(
        RegistryError.SUBJECT_NOT_FOUND, "There is no subject " + subject);
  }

  private RegisteredSchema version(Context context) {
    String subject = subject(context);
    VersionNumber asked = VersionNumber.parse(context.pathParam("version"));
    if (asked.isLatest()) {
      return registry.latest(subject);
    }
    if (!HttpReplies.flag(context, "deleted")) {
      return registry.version(subject, asked.number());
    }
    return versions(subject).stream()
        .map(KeptSchema::registered)
        .filter(version -> version.version() == asked.number())
        .findFirst()
        .orElseThrow(() -> unknownVersion(context, asked));
  }

  private RegistryRefusedException unknownVersion(Context context, VersionNumber asked) {
    return versions(subject(context)).isEmpty()
        ? unknown(subject(context))
        : new RegistryRefusedException(
            RegistryError.VERSION_NOT_FOUND,
            "Subject %s has no version %d".formatted(subject(context), asked.number()));
  }

  /** No schema here has metadata, so none has what is asked for, if anything is. */
  private void metadata(Context context) {
    RegisteredSchema latest = registry.latest(subject(context));
    if (context.queryParamMap().containsKey("key")) {
      throw new RegistryRefusedException(
          RegistryError.SCHEMA_NOT_FOUND,
          "Subject %s holds no schema with this metadata".formatted(subject(context)));
    }
    HttpReplies.send(context, RegistryJson.write(latest));
  }

  private void text(Context context) {
    HttpReplies.sendText(context, version(context).definition().text());
  }

  private void referencedBy(Context context) {
    RegisteredSchema version = version(context);
    HttpReplies.send(
        context,
        registry.everything().stream()
            .filter(
                other -> other.definition().references().stream().anyMatch(r -> names(r, version)))
            .map(RegisteredSchema::id)
            .distinct()
            .toList());
  }

  private static boolean names(SchemaReference reference, RegisteredSchema version) {
    return reference.subject().equals(version.subject())
        && reference.version() == version.version();
  }

  private void deleteVersion(Context context) {
    VersionNumber asked = VersionNumber.parse(context.pathParam("version"));
    String subject = subject(context);
    int version = asked.isLatest() ? registry.latest(subject).version() : asked.number();
    HttpReplies.send(
        context, registry.deleteVersion(subject, version, HttpReplies.flag(context, "permanent")));
  }

  private void deleteSubject(Context context) {
    HttpReplies.send(
        context, registry.deleteSubject(subject(context), HttpReplies.flag(context, "permanent")));
  }

  private static String subject(Context context) {
    return context.pathParam("subject");
  }
}
