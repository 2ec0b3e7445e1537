package io.duban.rules.policy;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The policies of all regions. Days are ticks and begin for all at once, so there is one zone. */
public final class Policies {
  public static final Policies DEFAULT = of(Policy.DEFAULT);

  private final PolicyHistory usual;
  private final Map<String, PolicyHistory> byRegion;
  private final ZoneId zone;

  /**
   * Puts policies together.
   *
   * @param usual for every region that has none of its own
   * @throws IllegalArgumentException if they do not agree on the zone
   */
  public Policies(PolicyHistory usual, Map<String, PolicyHistory> byRegion) {
    this.usual = usual;
    this.byRegion = new TreeMap<>(byRegion);
    List<ZoneId> zones =
        Stream.concat(Stream.of(usual), this.byRegion.values().stream())
            .flatMap(history -> history.all().stream())
            .map(Policy::zone)
            .distinct()
            .toList();
    if (zones.size() > 1) {
      throw new IllegalArgumentException(
          "all policies must have one zone, for days begin for all at once, but there are %s"
              .formatted(zones));
    }
    this.zone = zones.get(0);
  }

  public static Policies of(Policy policy) {
    return new Policies(PolicyHistory.of(policy), Map.of());
  }

  public PolicyHistory of(String region) {
    return byRegion.getOrDefault(region, usual);
  }

  /** The policies for a task that is known by its id only, {@code <region>-<year>/<n>}. */
  public PolicyHistory ofTask(String id) {
    int end = id.lastIndexOf('-', id.indexOf('/'));
    return end < 0 ? usual : of(id.substring(0, end));
  }

  public ZoneId zone() {
    return zone;
  }
}
