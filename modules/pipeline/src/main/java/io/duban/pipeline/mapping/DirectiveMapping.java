package io.duban.pipeline.mapping;

import io.duban.contracts.DirectiveKind;
import io.duban.rules.tracking.Directive;
import java.util.Optional;

/** What the office decides, as domain records. */
public final class DirectiveMapping {
  private DirectiveMapping() {}

  /** The directive, unless it is of a kind this version does not know. */
  public static Optional<Directive> directive(io.duban.contracts.Directive event) {
    if (event.getKind() == DirectiveKind.UNKNOWN) {
      return Optional.empty();
    }
    return Optional.of(
        new Directive(
            event.getEventId(),
            event.getTask(),
            Directive.Kind.valueOf(event.getKind().name()),
            event.getAuthor(),
            event.getReason(),
            event.getUntil()));
  }
}
