package io.duban.rules.lag;

import io.duban.rules.alert.Clearance;
import io.duban.rules.alert.Clearance.Cause;
import io.duban.rules.alert.Finding;
import io.duban.rules.alert.Severity;
import io.duban.rules.evidence.Evidence;
import io.duban.rules.evidence.Trend;
import io.duban.rules.evidence.Trend.Point;
import io.duban.rules.task.Target;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Going on as from the quarter before to the latest one, a figure will miss its target: the
 * straight line through the last figures of these two quarters ends too low on the day of the
 * deadline.
 */
final class ShortfallForecast implements LagRule {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Override
  public String name() {
    return "SHORTFALL_FORECAST";
  }

  @Override
  public Stream<Finding> examine(Evidence evidence) {
    return evidence.said().trends().stream()
        .flatMap(
            trend ->
                evidence.task().target(trend.metric()).stream()
                    .flatMap(target -> forecast(trend, target, evidence).stream()))
        .limit(1);
  }

  @Override
  public Clearance clearance(Evidence evidence, String unit) {
    boolean over =
        evidence.terms().deadline() != null
            && evidence.terms().deadline().isBefore(evidence.today());
    return Clearance.of(over ? Cause.DEADLINE_PASSED : Cause.ON_COURSE, evidence.latestFigures());
  }

  private static Optional<Finding> forecast(Trend trend, Target target, Evidence evidence) {
    LocalDate deadline = evidence.task().deadlineOf(target, evidence.terms().deadline());
    List<Point> ends = trend.ofQuarters();
    boolean judged = target.kind().addsUp() && target.value() != null;
    if (!judged || deadline == null || deadline.isBefore(evidence.today()) || ends.size() < 2) {
      return Optional.empty();
    }
    BigDecimal expected = expected(ends.get(ends.size() - 2), ends.get(ends.size() - 1), deadline);
    BigDecimal least =
        target
            .value()
            .multiply(HUNDRED.subtract(evidence.policy().shortfallMargin()))
            .movePointLeft(2);
    return expected.compareTo(least) < 0
        ? Optional.of(finding(target, expected, deadline, ends))
        : Optional.empty();
  }

  private static BigDecimal expected(Point one, Point other, LocalDate day) {
    BigDecimal days = BigDecimal.valueOf(ChronoUnit.DAYS.between(one.asOf(), other.asOf()));
    BigDecimal left = BigDecimal.valueOf(Math.max(0, ChronoUnit.DAYS.between(other.asOf(), day)));
    return other
        .value()
        .subtract(one.value())
        .multiply(left)
        .divide(days, 6, RoundingMode.HALF_UP)
        .add(other.value());
  }

  private static Finding finding(
      Target target, BigDecimal expected, LocalDate deadline, List<Point> ends) {
    return new Finding(
        "",
        Severity.YELLOW,
        Map.of(
            "metric", target.metric(),
            "name", target.name(),
            "expected",
                expected.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString(),
            "target", target.value().stripTrailingZeros().toPlainString(),
            "unitOfMeasure", target.unit(),
            "deadline", deadline.toString()),
        ends.subList(ends.size() - 2, ends.size()).stream().map(Point::eventId).toList());
  }
}
