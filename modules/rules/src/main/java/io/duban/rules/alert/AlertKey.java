package io.duban.rules.alert;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * What an alert is about; at most one alert of a key is open.
 *
 * @param rule name of the rule
 * @param unit id of the unit where the rule is per unit, else empty
 */
public record AlertKey(String rule, String unit) implements Comparable<AlertKey> {
  private static final Comparator<AlertKey> ORDER =
      Comparator.comparing(AlertKey::rule).thenComparing(AlertKey::unit);

  public AlertKey {
    requireNonNull(rule, "rule");
    requireNonNull(unit, "unit");
  }

  @Override
  public int compareTo(AlertKey other) {
    return ORDER.compare(this, other);
  }
}
