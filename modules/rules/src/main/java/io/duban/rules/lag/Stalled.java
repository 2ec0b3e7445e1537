package io.duban.rules.lag;

import io.duban.rules.alert.Clearance;
import io.duban.rules.alert.Clearance.Cause;
import io.duban.rules.alert.Finding;
import io.duban.rules.alert.Severity;
import io.duban.rules.calendar.Due;
import io.duban.rules.evidence.Evidence;
import io.duban.rules.evidence.Trend;
import io.duban.rules.evidence.Trend.Point;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What can only grow has not grown over the last due periods, though the unit reported. */
final class Stalled implements LagRule {

  @Override
  public String name() {
    return "STALLED";
  }

  @Override
  public boolean mayFlap() {
    return false;
  }

  @Override
  public Stream<Finding> examine(Evidence evidence) {
    int periods = evidence.policy().stalledPeriods();
    List<Due> passed =
        evidence.owed().stream()
            .filter(due -> due.day().isBefore(evidence.today()))
            .filter(due -> !due.annual())
            .toList();
    if (periods == 0 || passed.size() < periods || evidence.courses().isEmpty()) {
      return Stream.empty();
    }
    LocalDate from = passed.get(passed.size() - periods).from();
    Due last = passed.get(passed.size() - 1);
    boolean stalled =
        evidence.courses().stream()
                .noneMatch(course -> done(course, evidence) || grew(course, from))
            && evidence.courses().stream().anyMatch(course -> spoken(course, last));
    return stalled ? Stream.of(finding(evidence, from, last)) : Stream.empty();
  }

  @Override
  public Clearance relief(Evidence evidence, String unit) {
    return Clearance.of(Cause.ADVANCED, evidence.latestFigures());
  }

  /** Figures begin the year at 0. */
  private static boolean grew(Trend course, LocalDate from) {
    Point before = course.before(from);
    BigDecimal then = before == null ? BigDecimal.ZERO : before.value();
    return course.last().value().compareTo(then) > 0;
  }

  private static boolean done(Trend course, Evidence evidence) {
    return course
        .goal(evidence.task())
        .filter(goal -> course.last().value().compareTo(goal) >= 0)
        .isPresent();
  }

  private static boolean spoken(Trend course, Due last) {
    return !course.last().asOf().isBefore(last.from());
  }

  private static Finding finding(Evidence evidence, LocalDate from, Due last) {
    Trend course = evidence.courses().get(0);
    return new Finding(
        "",
        Severity.YELLOW,
        Map.of(
            "metric", course.metric(),
            "value", course.last().value().toPlainString(),
            "from", from.toString(),
            "period", last.id(),
            "periods", Integer.toString(evidence.policy().stalledPeriods())),
        evidence.courses().stream().map(each -> each.last().eventId()).distinct().toList());
  }
}
