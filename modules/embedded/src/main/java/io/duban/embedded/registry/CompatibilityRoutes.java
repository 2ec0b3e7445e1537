package io.duban.embedded.registry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.duban.registry.Compatibility;
import io.duban.registry.CompatibilityResult;
import io.duban.registry.RegistryError;
import io.duban.registry.RegistryRefusedException;
import io.duban.registry.http.RegistryJson;
import io.duban.registry.memory.InMemorySchemaRegistry;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Map;

/** Levels of compatibility, and checks against them. */
final class CompatibilityRoutes {

  private static final String CHECK = "/compatibility/subjects/{subject}/versions";
  private static final String DEFAULT = "/config";
  private static final String LEVEL = DEFAULT + "/{subject}";

  private final InMemorySchemaRegistry registry;

  CompatibilityRoutes(InMemorySchemaRegistry registry) {
    this.registry = registry;
  }

  void addTo(Routes routes) {
    routes
        .ask(CHECK, this::check)
        .ask(CHECK + "/{version}", this::checkVersion)
        .read(DEFAULT, context -> sendLevel(context, registry.compatibility()))
        .set(DEFAULT, this::setDefault)
        .delete(DEFAULT, this::resetDefault)
        .read(LEVEL, context -> sendLevel(context, levelOfSubject(context)))
        .set(LEVEL, this::setLevel)
        .delete(LEVEL, this::reset);
  }

  private void check(Context context) {
    send(context, registry.check(subject(context), HttpReplies.definition(context)));
  }

  private void checkVersion(Context context) {
    String subject = subject(context);
    VersionNumber asked = VersionNumber.parse(context.pathParam("version"));
    int version = asked.isLatest() ? registry.latest(subject).version() : asked.number();
    send(context, registry.check(subject, version, HttpReplies.definition(context)));
  }

  private static void send(Context context, CompatibilityResult result) {
    ObjectNode json = HttpReplies.object().put("is_compatible", result.compatible());
    if (HttpReplies.flag(context, "verbose")) {
      result.messages().forEach(json.putArray("messages")::add);
    }
    HttpReplies.send(context, json);
  }

  private Compatibility levelOfSubject(Context context) {
    return HttpReplies.flag(context, "defaultToGlobal")
        ? registry.compatibility(subject(context))
        : ownLevel(context);
  }

  private Compatibility ownLevel(Context context) {
    return ownLevel(context, RegistryError.SUBJECT_LEVEL_NOT_SET);
  }

  private Compatibility ownLevel(Context context, RegistryError missing) {
    String subject = subject(context);
    return registry
        .ownCompatibility(subject)
        .orElseThrow(
            () ->
                new RegistryRefusedException(
                    missing, "Subject " + subject + " has no compatibility level of its own"));
  }

  private void setDefault(Context context) {
    registry.setCompatibility(asked(context));
    confirm(context, registry.compatibility());
  }

  private void setLevel(Context context) {
    registry.setCompatibility(subject(context), asked(context));
    confirm(context, registry.compatibility(subject(context)));
  }

  private void resetDefault(Context context) {
    Compatibility level = registry.compatibility();
    registry.setCompatibility(Compatibility.BACKWARD);
    sendLevel(context, level);
  }

  private void reset(Context context) {
    Compatibility level = ownLevel(context, RegistryError.SUBJECT_NOT_FOUND);
    registry.resetCompatibility(subject(context));
    sendLevel(context, level);
  }

  private static Compatibility asked(Context context) {
    try {
      return RegistryJson.compatibility(HttpReplies.body(context));
    } catch (IllegalArgumentException e) {
      throw new RegistryRefusedException(
          RegistryError.INVALID_COMPATIBILITY,
          "compatibility must be one of " + Arrays.toString(Compatibility.values()));
    }
  }

  private static void confirm(Context context, Compatibility level) {
    HttpReplies.send(context, Map.of("compatibility", level.name()));
  }

  private static void sendLevel(Context context, Compatibility level) {
    HttpReplies.send(context, Map.of("compatibilityLevel", level.name()));
  }

  private static String subject(Context context) {
    return context.pathParam("subject");
  }
}
