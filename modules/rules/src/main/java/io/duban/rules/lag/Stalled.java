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
        evidence.duties().owed().stream()
            .filter(due -> due.day().isBefore(evidence.today()))
            .filter(due -> !due.annual())
            .toList();
    if (periods == 0 || passed.size() < periods || evidence.said().trends().isEmpty()) {
      return Stream.empty();
    }
    LocalDate from = passed.get(passed.size() - periods).from();
    Due last = passed.get(passed.size() - 1);
    boolean stalled =
        evidence.said().trends().stream()
                .noneMatch(trend -> done(trend, evidence) || grew(trend, from))
            && evidence.said().trends().stream().anyMatch(trend -> spoken(trend, last));
    return stalled ? Stream.of(finding(evidence, from, last)) : Stream.empty();
  }

  @Override
  public Clearance clearance(Evidence evidence, String unit) {
    return Clearance.of(Cause.ADVANCED, evidence.latestFigures());
  }

  /** Figures begin the year at 0. */
  private static boolean grew(Trend trend, LocalDate from) {
    Point before = trend.before(from);
    BigDecimal then = before == null ? BigDecimal.ZERO : before.value();
    return trend.last().value().compareTo(then) > 0;
  }

  private static boolean done(Trend trend, Evidence evidence) {
    return trend
        .goal(evidence.task())
        .filter(goal -> trend.last().value().compareTo(goal) >= 0)
        .isPresent();
  }

  private static boolean spoken(Trend trend, Due last) {
    return !trend.last().asOf().isBefore(last.from());
  }

  private static Finding finding(Evidence evidence, LocalDate from, Due last) {
    Trend trend = evidence.said().trends().get(0);
    return new Finding(
        "",
        Severity.YELLOW,
        Map.of(
            "metric", trend.metric(),
            "value", trend.last().value().toPlainString(),
            "from", from.toString(),
            "period", last.id(),
            "periods", Integer.toString(evidence.policy().stalledPeriods())),
        evidence.said().trends().stream().map(each -> each.last().eventId()).distinct().toList());
  }
}
