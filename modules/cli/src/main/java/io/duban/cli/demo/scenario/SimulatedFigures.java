package io.duban.cli.demo.scenario;

import io.duban.rules.task.Target;
import io.duban.rules.task.TargetKind;
import io.duban.rules.task.Task;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** What a unit can say of a task's targets on a day. */
final class SimulatedFigures {
  private static final double FEWER = 0.85;

  private final Task task;
  private final TaskScenario scenario;

  SimulatedFigures(TaskScenario scenario) {
    this.task = scenario.task();
    this.scenario = scenario;
  }

  /** Whether another unit may count the same thing and come to a smaller number. */
  static boolean mayBeDisputed(Target target) {
    return target.kind() == TargetKind.CUMULATIVE
        && target.shares().isEmpty()
        && target.value().compareTo(BigDecimal.TEN) >= 0;
  }

  /** Share of the whole task that is done, in percent. */
  double percent(LocalDate day) {
    return inTenths(done(day, scenario.deadline()));
  }

  /** By how many percent points the task is behind a plan that is a straight line. */
  double behind(LocalDate day) {
    return 100 * planned(day, scenario.deadline()) - percent(day);
  }

  /** The figures as a unit sees them that does not count everything. */
  Map<String, Double> disputed(LocalDate day) {
    Map<String, Double> values = new TreeMap<>();
    task.targets().stream()
        .filter(SimulatedFigures::mayBeDisputed)
        .forEach(target -> values.put(target.metric(), rounded(target, FEWER * done(day, target))));
    return values;
  }

  Map<String, Double> values(LocalDate day, Random random) {
    Map<String, Double> values = new TreeMap<>();
    for (Target target : task.targets()) {
      Double value = value(target, day, random);
      if (value != null) {
        values.put(target.metric(), value);
      }
    }
    return values;
  }

  Map<String, Double> complete() {
    Map<String, Double> values = new TreeMap<>();
    for (Target target : task.targets()) {
      switch (target.kind()) {
        case CUMULATIVE, FLOOR, LEVEL, RANGE, GROWTH ->
            values.put(target.metric(), target.value().doubleValue());
        case CEILING -> values.put(target.metric(), rounded(target, 0.96));
        case MILESTONE -> values.put(target.metric(), 100.0);
        default -> {}
      }
    }
    return values;
  }

  private Double value(Target target, LocalDate day, Random random) {
    double done = done(day, target);
    return switch (target.kind()) {
      case CUMULATIVE -> rounded(target, done);
      case MILESTONE -> inTenths(done);
      case CEILING -> rounded(target, ceilingShare(day, random));
      case GROWTH, LEVEL, FLOOR -> rounded(target, 0.9 + random.nextInt(20) / 100.0);
      default -> null;
    };
  }

  private static double inTenths(double share) {
    return Math.round(1000 * Math.min(1, share)) / 10.0;
  }

  private double ceilingShare(LocalDate day, Random random) {
    boolean breach =
        scenario.takes(Incident.BREACHES_CEILING)
            && day.getMonthValue() >= 5
            && day.getMonthValue() <= 8;
    return breach ? 1.04 + random.nextInt(6) / 100.0 : 0.88 + random.nextInt(10) / 100.0;
  }

  /** Rounded as people write such a figure: a count as a whole, an amount to one or two digits. */
  private static double rounded(Target target, double share) {
    BigDecimal value = target.value();
    int scale = value.compareTo(BigDecimal.valueOf(30)) >= 0 ? 0 : value.scale() > 0 ? 2 : 1;
    return value
        .multiply(BigDecimal.valueOf(share))
        .setScale(scale, RoundingMode.HALF_UP)
        .doubleValue();
  }

  private double done(LocalDate day, Target target) {
    LocalDate own = target.deadline();
    boolean withTask = own == null || own.equals(task.deadline());
    return done(day, withTask ? scenario.deadline() : own);
  }

  private double done(LocalDate day, LocalDate end) {
    return hasBegun(day) ? scenario.pace().done(planned(day, end)) : 0;
  }

  /** A task that starts late lets the first quarter of its year go by. */
  boolean hasBegun(LocalDate day) {
    return !scenario.takes(Incident.STARTS_LATE) || day.isAfter(LocalDate.of(task.year(), 3, 31));
  }

  private double planned(LocalDate day, LocalDate end) {
    LocalDate last = end == null ? LocalDate.of(task.year(), 12, 31) : end;
    double gone = ChronoUnit.DAYS.between(task.start(), day);
    double whole = Math.max(1, ChronoUnit.DAYS.between(task.start(), last));
    return Math.max(0, Math.min(1, gone / whole));
  }
}
