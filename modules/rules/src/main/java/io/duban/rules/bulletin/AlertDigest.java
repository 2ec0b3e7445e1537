package io.duban.rules.bulletin;

import io.duban.rules.alert.Severity;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What changed of a unit's alerts on a day, and how many are open after it.
 *
 * @param changes by task and rule; what a day raised and took back is not among them
 */
public record AlertDigest(
    String unit,
    String unitName,
    LocalDate day,
    Map<Severity, Integer> open,
    List<AlertNews> changes) {

  /**
   * The digest of a unit on whose alerts something changed.
   *
   * @param open severities of all its alerts that are open after the day
   */
  public static AlertDigest of(Collection<AlertNews> changes, Collection<Severity> open) {
    List<AlertNews> sorted = changes.stream().sorted(AlertNews.ORDER).toList();
    AlertNews first = sorted.get(0);
    Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    open.forEach(light -> counts.merge(light, 1, Integer::sum));
    return new AlertDigest(first.unit(), first.unitName(), first.change().day(), counts, sorted);
  }

  public int count(Severity light) {
    return open.getOrDefault(light, 0);
  }
}
