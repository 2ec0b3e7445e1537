package io.duban.rules.lag;

import io.duban.rules.alert.Clearance;
import io.duban.rules.alert.Clearance.Cause;
import io.duban.rules.alert.Finding;
import io.duban.rules.alert.Severity;
import io.duban.rules.evidence.Evidence;
import io.duban.rules.evidence.Statement;
import io.duban.rules.report.ReportStatus;
import io.duban.rules.task.Assignment;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The month in which work should start has passed, and the unit says it has not started. */
final class NotStarted implements LagRule {

  @Override
  public String name() {
    return "NOT_STARTED";
  }

  @Override
  public boolean mayFlap() {
    return false;
  }

  @Override
  public Stream<Finding> examine(Evidence evidence) {
    return monthPassed(evidence)
        ? latest(evidence)
            .filter(said -> said.status() == ReportStatus.NOT_STARTED)
            .map(said -> finding(said, evidence))
            .stream()
        : Stream.empty();
  }

  @Override
  public Clearance clearance(Evidence evidence, String unit) {
    return monthPassed(evidence)
        ? Clearance.of(Cause.STARTED, latest(evidence).stream().map(Statement::eventId).toList())
        : new Clearance(
            Cause.POSTPONED,
            Map.of("start", evidence.terms().plannedStart().toString()),
            List.of());
  }

  private static boolean monthPassed(Evidence evidence) {
    return YearMonth.from(evidence.terms().plannedStart())
        .atEndOfMonth()
        .isBefore(evidence.today());
  }

  private static Optional<Statement> latest(Evidence evidence) {
    String lead = evidence.task().consolidating().map(Assignment::unit).orElse("");
    return evidence.said().statements().stream()
        .filter(said -> said.unit().equals(lead))
        .findFirst();
  }

  private static Finding finding(Statement said, Evidence evidence) {
    return new Finding(
        "",
        Severity.YELLOW,
        Map.of("start", evidence.terms().plannedStart().toString(), "asOf", said.asOf().toString()),
        List.of(said.eventId()));
  }
}
