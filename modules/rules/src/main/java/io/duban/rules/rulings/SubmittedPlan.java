package io.duban.rules.rulings;

import io.duban.rules.report.Plan;
import io.duban.rules.report.Position;
import io.duban.rules.report.Sent;
import java.time.Instant;
import java.util.Comparator;

/**
 * A plan and the report that brought it.
 *
 * @param place where it was written, or null if that is not known
 */
public record SubmittedPlan(String event, Instant at, Position place, Plan plan) {
  static final Comparator<SubmittedPlan> ORDER =
      Comparator.comparing(SubmittedPlan::sent).thenComparing(SubmittedPlan::event);

  Sent sent() {
    return new Sent(at, place);
  }
}
