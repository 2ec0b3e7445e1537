package io.duban.rules.task;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One thing of a task that can be checked.
 *
 * @param metric ASCII key of the figure within its task ("m1", "m2"), used in reports
 * @param name the figure as the notice names it
 * @param value the value to reach or keep; null for a MILESTONE, NARRATIVE or EXTERNAL target
 * @param upper the upper bound of a BETWEEN target, else null
 * @param unit the unit of measure as written ("家", "%"), may be empty
 * @param text the words of the notice the target was read from
 * @param deadline the target's own date, or null where the task's deadline holds
 * @param interims shares due before the deadline, by date
 * @param source where the words stand in the notice, or null if not read from a document
 * @param opening the figure before the plan year, or null where it is not known
 * @param shares the part of the value each unit answers for, by unit id; empty where the task's
 *     consolidating unit speaks for all of it
 */
public record Target(
    String metric,
    String name,
    TargetKind kind,
    Comparator comparator,
    BigDecimal value,
    BigDecimal upper,
    String unit,
    String text,
    LocalDate deadline,
    List<Interim> interims,
    SourceRange source,
    BigDecimal opening,
    Map<String, BigDecimal> shares) {
  public Target {
    requireNonNull(metric, "metric");
    requireNonNull(name, "name");
    requireNonNull(kind, "kind");
    requireNonNull(comparator, "comparator");
    requireNonNull(unit, "unit");
    requireNonNull(text, "text");
    interims = List.copyOf(interims);
    shares = Collections.unmodifiableMap(new TreeMap<>(shares));
  }

  /** The same, its value shared among units. */
  public Target sharedBy(Map<String, BigDecimal> parts) {
    return new Target(
        metric,
        name,
        kind,
        comparator,
        value,
        upper,
        unit,
        text,
        deadline,
        interims,
        source,
        opening,
        parts);
  }

  /** As a notice says it, which gives neither opening values nor shares. */
  public Target(
      String metric,
      String name,
      TargetKind kind,
      Comparator comparator,
      BigDecimal value,
      BigDecimal upper,
      String unit,
      String text,
      LocalDate deadline,
      List<Interim> interims,
      SourceRange source) {
    this(
        metric,
        name,
        kind,
        comparator,
        value,
        upper,
        unit,
        text,
        deadline,
        interims,
        source,
        null,
        Map.of());
  }
}
