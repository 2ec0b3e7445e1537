package io.duban.embedded.registry;

import io.duban.registry.RegistryError;
import io.duban.registry.RegistryRefusedException;
import io.duban.registry.memory.RegistryMode;
import io.duban.registry.memory.RegistryModes;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** Whether the registry and its subjects take changes, and which. */
final class ModeRoutes {

  private static final String MODE = "/mode";
  private static final String OF_SUBJECT = MODE + "/{subject}";

  private final RegistryModes modes;

  ModeRoutes(RegistryModes modes) {
    this.modes = modes;
  }

  void addTo(Routes routes) {
    routes
        .read(MODE, context -> send(context, modes.ofRegistry()))
        .set(MODE, this::set)
        .delete(MODE, this::reset)
        .read(OF_SUBJECT, context -> send(context, ofSubject(context)))
        .set(OF_SUBJECT, this::setSubject)
        .delete(OF_SUBJECT, this::resetSubject);
  }

  private void set(Context context) {
    RegistryMode mode = asked(context);
    modes.set(mode, HttpReplies.flag(context, "force"));
    send(context, mode);
  }

  private void reset(Context context) {
    RegistryMode before = modes.ofRegistry();
    modes.reset();
    send(context, before);
  }

  private RegistryMode ofSubject(Context context) {
    String subject = context.pathParam("subject");
    return HttpReplies.flag(context, "defaultToGlobal")
        ? modes.of(subject)
        : modes.own(subject).orElseThrow(() -> notSet(RegistryError.SUBJECT_MODE_NOT_SET, subject));
  }

  private void setSubject(Context context) {
    RegistryMode mode = asked(context);
    modes.set(context.pathParam("subject"), mode, HttpReplies.flag(context, "force"));
    send(context, mode);
  }

  private void resetSubject(Context context) {
    String subject = context.pathParam("subject");
    RegistryMode before =
        modes.own(subject).orElseThrow(() -> notSet(RegistryError.SUBJECT_NOT_FOUND, subject));
    modes.reset(subject);
    send(context, before);
  }

  private static RegistryRefusedException notSet(RegistryError error, String subject) {
    return new RegistryRefusedException(error, "Subject " + subject + " has no mode of its own");
  }

  private static RegistryMode asked(Context context) {
    try {
      return RegistryMode.valueOf(
          HttpReplies.body(context).path("mode").asText().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new RegistryRefusedException(
          RegistryError.INVALID_MODE,
          "mode must be one of " + Arrays.toString(RegistryMode.values()));
    }
  }

  private static void send(Context context, RegistryMode mode) {
    HttpReplies.send(context, Map.of("mode", mode.name()));
  }
}
