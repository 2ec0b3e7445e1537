package io.duban.rules.rulings;

import io.duban.rules.report.Position;
import io.duban.rules.report.Sent;
import java.time.Instant;
import java.util.Comparator;

/**
 * 申请办结: the consolidating unit says the task is done.
 *
 * @param place where it was written, or null if that is not known
 */
public record Claim(String event, Instant at, Position place) {
  static final Comparator<Claim> ORDER =
      Comparator.comparing(Claim::sent).thenComparing(Claim::event);

  Sent sent() {
    return new Sent(at, place);
  }
}
