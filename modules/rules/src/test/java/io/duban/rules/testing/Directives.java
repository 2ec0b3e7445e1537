package io.duban.rules.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.duban.rules.tracking.Directive;
import io.duban.rules.tracking.Directive.Kind;
import java.time.LocalDate;
import java.util.UUID;

/** Makes directives; an id follows from what is said and a number that tells equal ones apart. */
public final class Directives {
  private Directives() {}

  public static Directive approved(String task, int number) {
    return directive(task, Kind.COMPLETION_APPROVED, number, null);
  }

  public static Directive returned(String task, int number) {
    return directive(task, Kind.COMPLETION_RETURNED, number, null);
  }

  public static Directive reopened(String task, int number) {
    return directive(task, Kind.REOPENED, number, null);
  }

  public static Directive extended(String task, int number, LocalDate until) {
    return directive(task, Kind.EXTENDED, number, until);
  }

  private static Directive directive(String task, Kind kind, int number, LocalDate until) {
    String content = String.join("|", task, kind.name(), Integer.toString(number));
    String eventId = UUID.nameUUIDFromBytes(content.getBytes(UTF_8)).toString();
    return new Directive(eventId, task, kind, "office", "", until);
  }
}
