package io.duban.rules.testing;

import io.duban.rules.task.Comparator;
import io.duban.rules.task.Interim;
import io.duban.rules.task.Target;
import io.duban.rules.task.TargetKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Builds targets. */
public final class Targets {
  private final String metric;
  private final TargetKind kind;
  private Comparator comparator;
  private final BigDecimal value;
  private final List<Interim> interims = new ArrayList<>();
  private final Map<String, BigDecimal> shares = new TreeMap<>();
  private BigDecimal upper;
  private BigDecimal opening;
  private String unit = "";
  private LocalDate deadline;

  private Targets(String metric, TargetKind kind, Comparator comparator, BigDecimal value) {
    this.metric = metric;
    this.kind = kind;
    this.comparator = comparator;
    this.value = value;
  }

  public static Targets cumulative(String metric, double value) {
    return of(metric, TargetKind.CUMULATIVE, value);
  }

  public static Targets ceiling(String metric, double value) {
    return new Targets(metric, TargetKind.CEILING, Comparator.AT_MOST, BigDecimal.valueOf(value));
  }

  public static Targets milestone(String metric) {
    return of(metric, TargetKind.MILESTONE);
  }

  public static Targets narrative(String metric) {
    return of(metric, TargetKind.NARRATIVE);
  }

  public static Targets of(String metric, TargetKind kind) {
    return new Targets(metric, kind, Comparator.AT_LEAST, null);
  }

  public static Targets of(String metric, TargetKind kind, double value) {
    return new Targets(metric, kind, Comparator.AT_LEAST, BigDecimal.valueOf(value));
  }

  public Targets interim(LocalDate date, double percent) {
    interims.add(new Interim(date, BigDecimal.valueOf(percent)));
    return this;
  }

  public Targets deadline(LocalDate day) {
    deadline = day;
    return this;
  }

  public Targets comparator(Comparator how) {
    comparator = how;
    return this;
  }

  /** Sets the upper bound of a range. */
  public Targets upTo(double bound) {
    upper = BigDecimal.valueOf(bound);
    comparator = Comparator.BETWEEN;
    return this;
  }

  public Targets opening(double figure) {
    opening = BigDecimal.valueOf(figure);
    return this;
  }

  public Targets share(String holder, double part) {
    shares.put(holder, BigDecimal.valueOf(part));
    return this;
  }

  /** Sets the unit of measure. */
  public Targets in(String measure) {
    unit = measure;
    return this;
  }

  public Target build() {
    return new Target(
        metric,
        "指标" + metric,
        kind,
        comparator,
        value,
        upper,
        unit,
        "",
        deadline,
        interims,
        null,
        opening,
        shares);
  }
}
