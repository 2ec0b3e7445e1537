package io.duban.rules.bulletin;

import io.duban.rules.alert.Severity;
import io.duban.rules.brief.Weight;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What changed of a unit's alerts on a day, and how many are open after it.
 *
 * @param changes by task and rule; what a day raised and took back is not among them
 * @param leftOut how many more changed than there is room to list
 */
public record AlertDigest(
    String unit,
    String unitName,
    LocalDate day,
    Map<Severity, Integer> open,
    List<AlertNews> changes,
    int leftOut) {
  // The rule's name, a number, a date.
  private static final int LINE = 80;

  /** Bytes of a digest at most. */
  static final int MOST = 768 * 1024;

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
    List<AlertNews> listed = ByteBudget.of(MOST).first(sorted, AlertDigest::weight);
    return new AlertDigest(
        first.unit(),
        first.unitName(),
        first.change().day(),
        counts,
        listed,
        sorted.size() - listed.size());
  }

  private static int weight(AlertNews news) {
    return LINE + Weight.of(news.task()) + Weight.of(news.title());
  }

  public int count(Severity light) {
    return open.getOrDefault(light, 0);
  }
}
