package io.duban.embedded.registry;

import io.duban.registry.RegisteredSchema;
import io.duban.registry.SchemaReference;
import io.duban.registry.http.RegistryJson;
import io.duban.registry.memory.InMemorySchemaRegistry;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;

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

  void addTo(RoutesConfig routes) {
    routes
        .get(SUBJECTS, this::list)
        .post(SUBJECT, this::lookUp)
        .delete(SUBJECT, this::deleteSubject)
        .get(VERSIONS, this::listVersions)
        .post(VERSIONS, this::register)
        .get(VERSION, context -> Answers.send(context, RegistryJson.write(version(context))))
        .delete(VERSION, this::deleteVersion)
        .get(VERSION + "/schema", this::text)
        .get(VERSION + "/referencedby", this::referencedBy);
  }

  private void list(Context context) {
    String prefix = Objects.requireNonNullElse(context.queryParam("subjectPrefix"), "");
    List<String> subjects =
        Answers.flag(context, "deleted")
            ? registry.everything().stream().map(RegisteredSchema::subject).distinct().toList()
            : registry.subjects();
    Answers.send(context, subjects.stream().filter(subject -> subject.startsWith(prefix)).toList());
  }

  private void lookUp(Context context) {
    RegisteredSchema found = registry.lookUp(subject(context), Answers.definition(context));
    Answers.send(context, RegistryJson.write(found));
  }

  private void register(Context context) {
    int id = registry.register(subject(context), Answers.definition(context));
    Answers.send(context, Answers.object().put("id", id));
  }

  private void listVersions(Context context) {
    List<Integer> versions =
        Answers.flag(context, "deleted")
            ? allVersions(subject(context)).stream().map(RegisteredSchema::version).toList()
            : registry.versions(subject(context));
    Answers.send(context, versions);
  }

  private List<RegisteredSchema> allVersions(String subject) {
    List<RegisteredSchema> versions =
        registry.everything().stream()
            .filter(version -> version.subject().equals(subject))
            .toList();
    return versions.isEmpty() ? List.of(registry.latest(subject)) : versions;
  }

  private RegisteredSchema version(Context context) {
    String subject = subject(context);
    VersionNumber asked = VersionNumber.parse(context.pathParam("version"));
    if (asked.isLatest()) {
      return registry.latest(subject);
    }
    if (!Answers.flag(context, "deleted")) {
      return registry.version(subject, asked.number());
    }
    return allVersions(subject).stream()
        .filter(version -> version.version() == asked.number())
        .findFirst()
        .orElseGet(() -> registry.version(subject, asked.number()));
  }

  private void text(Context context) {
    Answers.sendText(context, version(context).definition().text());
  }

  private void referencedBy(Context context) {
    RegisteredSchema version = version(context);
    Answers.send(
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
    Answers.send(
        context, registry.deleteVersion(subject, version, Answers.flag(context, "permanent")));
  }

  private void deleteSubject(Context context) {
    Answers.send(
        context, registry.deleteSubject(subject(context), Answers.flag(context, "permanent")));
  }

  private static String subject(Context context) {
    return context.pathParam("subject");
  }
}
