package io.duban.rules.policy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The policies of a region, each from its day on. What was judged under one is never judged again
 * under a later one: a quarter keeps the policy that held before its bulletin was cut.
 */
public final class PolicyHistory {
  private final NavigableMap<LocalDate, Policy> byDay = new TreeMap<>();

  private PolicyHistory() {}

  public static PolicyHistory of(Policy policy) {
    return of(List.of(policy));
  }

  /**
   * The policies of a region; the earliest also holds before its first day.
   *
   * @throws IllegalArgumentException if there is none, or two cannot be told apart
   */
  public static PolicyHistory of(Collection<Policy> policies) {
    if (policies.isEmpty()) {
      throw new IllegalArgumentException("a region needs a policy, but has none");
    }
    PolicyHistory history = new PolicyHistory();
    for (Policy policy : policies) {
      LocalDate from = Objects.requireNonNullElse(policy.validFrom(), LocalDate.MIN);
      Policy other = history.byDay.put(from, policy);
      if (other != null) {
        throw new IllegalArgumentException(
            "policies %s and %s both hold from %s; give one a later validFrom"
                .formatted(other.version(), policy.version(), shown(policy)));
      }
    }
    requireOneEach(policies.stream().map(Policy::version).toList());
    return history;
  }

  private static void requireOneEach(List<String> versions) {
    Map<String, Long> counts =
        versions.stream()
            .collect(Collectors.groupingBy(v -> v, TreeMap::new, Collectors.counting()));
    counts.values().removeIf(count -> count == 1);
    if (!counts.isEmpty()) {
      throw new IllegalArgumentException(
          "policy version %s is given twice; name each version differently"
              .formatted(counts.keySet().iterator().next()));
    }
  }

  private static String shown(Policy policy) {
    return policy.validFrom() == null ? "the beginning" : policy.validFrom().toString();
  }

  /** The policy that holds on a day. */
  public Policy on(LocalDate day) {
    Map.Entry<LocalDate, Policy> holding = byDay.floorEntry(day);
    return holding == null ? byDay.firstEntry().getValue() : holding.getValue();
  }

  /** The day whose tick cuts the bulletin of a quarter that is due on a day. */
  public LocalDate cut(LocalDate due) {
    return due.plusDays(on(due).graceDays());
  }

  /** The policy by which a quarter that is due on a day is judged today. */
  public Policy judging(LocalDate due, LocalDate today) {
    LocalDate last = cut(due).minusDays(1);
    return on(today.isBefore(last) ? today : last);
  }

  /** The next day on which another policy begins to hold, or null. */
  public LocalDate nextChange(LocalDate today) {
    LocalDate first = byDay.firstKey();
    return byDay.higherKey(today.isBefore(first) ? first : today);
  }

  Collection<Policy> all() {
    return byDay.values();
  }
}
