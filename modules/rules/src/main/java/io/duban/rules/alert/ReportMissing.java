package io.duban.rules.alert;

import io.duban.rules.assessment.Duties;
import io.duban.rules.assessment.Light;
import io.duban.rules.calendar.Due;
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
    return evidence.task().assignments().stream()
        .filter(Duties::bound)
        .flatMap(assignment -> missing(assignment, evidence));
  }

  private static Stream<Finding> missing(Assignment assignment, Evidence evidence) {
    List<Due> passed =
        evidence.dues().stream()
            .filter(due -> due.day().isBefore(evidence.today()))
            .filter(due -> Duties.owed(due, evidence.completedOn()))
            .toList();
    if (passed.isEmpty()) {
      return Stream.empty();
    }
    Due last = passed.get(passed.size() - 1);
    if (evidence.answered(assignment.unit(), last) != null) {
      return Stream.empty();
    }
    boolean again =
        passed.size() > 1 && missed(assignment, passed.get(passed.size() - 2), evidence);
    boolean overlong =
        last.day().plusDays(evidence.policy().missingRedAfterDays()).isBefore(evidence.today());
    return Stream.of(
        new Finding(
            assignment.unit(),
            again || overlong ? Light.RED : Light.YELLOW,
            Map.of(
                "period", last.id(),
                "due", last.day().toString(),
                "unitName", assignment.unitName(),
                "again", Boolean.toString(again)),
            List.of()));
  }

  private static boolean missed(Assignment assignment, Due due, Evidence evidence) {
    LocalDate answered = evidence.answered(assignment.unit(), due);
    return answered == null || answered.isAfter(Duties.cut(due, evidence.policy()));
  }
}
