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

  /** For machines: maps and lists of plain values, in a fixed order. */
  Map<String, Object> plain() {
    Map<String, Object> quarters = new LinkedHashMap<>();
    bulletins.forEach((quarter, bulletin) -> quarters.put(quarter, plain(bulletin)));
    Map<String, Object> reportCounts = new LinkedHashMap<>();
    reportCounts.put("sent", reports);
    reportCounts.put("accepted", accepted());
    reportCounts.put("refused", refusals);
    Map<String, Object> alertCounts = new LinkedHashMap<>();
    alertCounts.put("byRule", raised);
    alertCounts.put("changes", changes);
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("seed", seed);
    plain.put("region", region);
    plain.put("tasks", tasks);
    plain.put("units", units);
    plain.put("reports", reportCounts);
    plain.put("alerts", alertCounts);
    plain.put("outcomes", outcomes.plain());
    plain.put("quarters", quarters);
    return plain;
  }

  private static Map<String, Object> plain(Bulletin bulletin) {
    Tally total = bulletin.getTotal();
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("cut", bulletin.getCut().toString());
    plain.put("green", total.getGreen());
    plain.put("yellow", total.getYellow());
    plain.put("red", total.getRed());
    plain.put("grey", total.getGrey());
    plain.put("done", total.getDone());
    plain.put("delinquent", bulletin.getDelinquent().size());
    return plain;
  }
}
