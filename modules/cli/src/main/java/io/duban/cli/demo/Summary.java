package io.duban.cli.demo;

import io.duban.contracts.Alert;
import io.duban.contracts.AlertChange;
import io.duban.contracts.Bulletin;
import io.duban.contracts.Light;
import io.duban.contracts.Tally;
import io.duban.rules.task.Notice;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a year came to.
 *
 * @param raised alerts raised, and raised further, by rule and light
 */
record Summary(
    long seed,
    String region,
    int tasks,
    int units,
    int reports,
    Map<String, Integer> refusals,
    Map<String, Map<Light, Integer>> raised,
    Map<AlertChange, Integer> changes,
    Outcomes outcomes,
    Map<String, Bulletin> bulletins) {

  static Summary of(long seed, Notice notice, Year.Result year, Feed feed) {
    Map<String, Map<Light, Integer>> raised = new TreeMap<>();
    Map<AlertChange, Integer> changes = new EnumMap<>(AlertChange.class);
    for (Alert alert : feed.alerts()) {
      changes.merge(alert.getChange(), 1, Integer::sum);
      if (alert.getChange() == AlertChange.RAISED || alert.getChange() == AlertChange.ESCALATED) {
        raised
            .computeIfAbsent(alert.getRule(), rule -> new EnumMap<>(Light.class))
            .merge(alert.getLight(), 1, Integer::sum);
      }
    }
    return new Summary(
        seed,
        notice.region(),
        notice.tasks().size(),
        notice.units().size(),
        year.reports(),
        feed.refusals(),
        raised,
        changes,
        Outcomes.of(notice, feed.rulings(), year.bulletins().values()),
        year.bulletins());
  }

  int refused() {
    return refusals.values().stream().mapToInt(Integer::intValue).sum();
  }

  int accepted() {
    return reports - refused();
  }

  private record SummaryJson(
      long seed,
      String region,
      int tasks,
      int units,
      ReportsJson reports,
      AlertsJson alerts,
      Map<String, Object> outcomes,
      Map<String, QuarterJson> quarters) {}

  private record ReportsJson(int sent, int accepted, Map<String, Integer> refused) {}

  private record AlertsJson(
      Map<String, Map<Light, Integer>> byRule, Map<AlertChange, Integer> changes) {}

  private record QuarterJson(
      String cut, int green, int yellow, int red, int grey, int done, int delinquent) {
    static QuarterJson of(Bulletin bulletin) {
      Tally total = bulletin.getTotal();
      return new QuarterJson(
          bulletin.getCut().toString(),
          total.getGreen(),
          total.getYellow(),
          total.getRed(),
          total.getGrey(),
          total.getDone(),
          bulletin.getDelinquent().size());
    }
  }

  /** For machines, in a fixed order. */
  Object json() {
    Map<String, QuarterJson> quarters = new LinkedHashMap<>();
    bulletins.forEach((quarter, bulletin) -> quarters.put(quarter, QuarterJson.of(bulletin)));
    return new SummaryJson(
        seed,
        region,
        tasks,
        units,
        new ReportsJson(reports, accepted(), refusals),
        new AlertsJson(raised, changes),
        outcomes.json(),
        quarters);
  }
}
