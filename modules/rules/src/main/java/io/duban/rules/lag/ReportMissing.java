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
import java.util.stream.Stream;

/** A unit owes a report whose due day has passed. */
final class ReportMissing implements LagRule {

  @Override
  public String name() {
    return "REPORT_MISSING";
  }

  @Override
  public boolean mayFlap() {
    return false;
  }

  @Override
  public Stream<Finding> examine(Evidence evidence) {
    List<Due> passed =
        evidence.duties().owed().stream()
            .filter(due -> due.day().isBefore(evidence.today()))
            .toList();
    if (passed.isEmpty()) {
      return Stream.empty();
    }
    Due last = passed.get(passed.size() - 1);
    Due previous = passed.size() > 1 ? passed.get(passed.size() - 2) : null;
    return Duties.binding(evidence.task()).stream()
        .filter(assignment -> evidence.duties().binds(assignment.unit(), last))
        .filter(assignment -> evidence.duties().answered(assignment.unit(), last) == null)
        .map(assignment -> finding(assignment, last, previous, evidence));
  }

  @Override
  public Clearance clearance(Evidence evidence, String unit) {
    for (int i = evidence.duties().owed().size() - 1; i >= 0; i--) {
      Due due = evidence.duties().owed().get(i);
      LocalDate answered = evidence.duties().answered(unit, due);
      if (due.day().isBefore(evidence.today()) && answered != null) {
        return new Clearance(
            Cause.REPORTED, Map.of("period", due.id(), "reported", answered.toString()), List.of());
      }
    }
    return Clearance.of(Cause.NOT_OWED);
  }

  private static Finding finding(Assignment assignment, Due last, Due previous, Evidence evidence) {
    boolean again = previous != null && missed(assignment, previous, evidence);
    boolean overlong =
        last.day().plusDays(evidence.policy().missingRedAfterDays()).isBefore(evidence.today());
    return new Finding(
        assignment.unit(),
        again || overlong ? Severity.RED : Severity.YELLOW,
        Map.of(
            "period", last.id(),
            "due", last.day().toString(),
            "unitName", assignment.unitName(),
            "again", Boolean.toString(again)),
        List.of());
  }

  private static boolean missed(Assignment assignment, Due due, Evidence evidence) {
    if (!evidence.duties().binds(assignment.unit(), due)) {
      return false;
    }
    LocalDate answered = evidence.duties().answered(assignment.unit(), due);
    return answered == null || !answered.isBefore(evidence.duties().all().cut(due.quarter()));
  }
}
