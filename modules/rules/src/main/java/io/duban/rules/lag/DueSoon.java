package io.duban.rules.lag;

import io.duban.rules.alert.Clearance;
import io.duban.rules.alert.Clearance.Cause;
import io.duban.rules.alert.Finding;
import io.duban.rules.alert.Severity;
import io.duban.rules.assessment.Duties;
import io.duban.rules.calendar.Due;
import io.duban.rules.evidence.Evidence;
import io.duban.rules.task.Assignment;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A reminder that a unit's report falls due in a few days. */
final class DueSoon implements LagRule {

  @Override
  public String name() {
    return "DUE_SOON";
  }

  @Override
  public boolean mayFlap() {
    return false;
  }

  @Override
  public Stream<Finding> examine(Evidence evidence) {
    return Duties.binding(evidence.task()).stream()
        .flatMap(part -> next(part.unit(), evidence).map(due -> finding(part, due)).stream());
  }

  @Override
  public Clearance clearance(Evidence evidence, String unit) {
    boolean reported =
        evidence.duties().owed().stream()
            .filter(due -> near(due, evidence))
            .anyMatch(due -> evidence.duties().answered(unit, due) != null);
    return Clearance.of(reported ? Cause.REPORTED : Cause.DUE_PASSED);
  }

  private static Optional<Due> next(String unit, Evidence evidence) {
    return evidence.duties().owed().stream()
        .filter(due -> near(due, evidence))
        .filter(due -> evidence.duties().binds(unit, due))
        .filter(due -> evidence.duties().answered(unit, due) == null)
        .findFirst();
  }

  private static boolean near(Due due, Evidence evidence) {
    LocalDate from = due.day().minusDays(evidence.policy().dueSoonDays());
    return !evidence.today().isBefore(from) && !evidence.today().isAfter(due.day());
  }

  private static Finding finding(Assignment part, Due due) {
    return new Finding(
        part.unit(),
        Severity.BLUE,
        Map.of("unitName", part.unitName(), "period", due.id(), "due", due.day().toString()),
        List.of());
  }
}
