package io.duban.cli.demo;

import io.duban.contracts.Alert;
import io.duban.contracts.AlertChange;
import io.duban.contracts.Bulletin;
import io.duban.contracts.Light;
import io.duban.contracts.Tally;
import io.duban.rules.task.Notice;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** What a year came to, as programs read it. */
record Summary(
    long seed,
    String region,
    int tasks,
    int units,
    Reports reports,
    Alerts alerts,
    Outcomes outcomes,
    Map<String, QuarterTally> quarters) {

  /**
   * Reports of all units.
   *
   * @param refused by reason
   */
  record Reports(int sent, int accepted, Map<String, Integer> refused) {
    static Reports of(int sent, Map<String, Integer> refused) {
      int count = refused.values().stream().mapToInt(Integer::intValue).sum();
      return new Reports(sent, sent - count, refused);
    }
  }

  /**
   * What was told of alerts.
   *
   * @param byRule alerts raised, and raised further, by rule and light
   */
  record Alerts(Map<String, Map<Light, Integer>> byRule, Map<AlertChange, Integer> changes) {
    static Alerts of(Iterable<Alert> alerts) {
      Map<String, Map<Light, Integer>> byRule = new TreeMap<>();
      Map<AlertChange, Integer> changes = new EnumMap<>(AlertChange.class);
      for (Alert alert : alerts) {
        changes.merge(alert.getChange(), 1, Integer::sum);
        if (alert.getChange() == AlertChange.RAISED || alert.getChange() == AlertChange.ESCALATED) {
          byRule
              .computeIfAbsent(alert.getRule(), rule -> new EnumMap<>(Light.class))
              .merge(alert.getLight(), 1, Integer::sum);
        }
      }
      return new Alerts(byRule, changes);
    }
  }

  /** A bulletin in numbers. */
  record QuarterTally(
      LocalDate cut, int green, int yellow, int red, int grey, int done, int delinquent) {
    static QuarterTally of(Bulletin bulletin) {
      Tally total = bulletin.getTotal();
      return new QuarterTally(
          bulletin.getCut(),
          total.getGreen(),
          total.getYellow(),
          total.getRed(),
          total.getGrey(),
          total.getDone(),
          bulletin.getDelinquent().size());
    }
  }

  static Summary of(long seed, Notice notice, Year.Result year, Feed feed) {
    Map<String, QuarterTally> quarters = new LinkedHashMap<>();
    year.bulletins()
        .forEach((quarter, bulletin) -> quarters.put(quarter, QuarterTally.of(bulletin)));
    return new Summary(
        seed,
        notice.region(),
        notice.tasks().size(),
        notice.units().size(),
        Reports.of(year.reports(), feed.refusals()),
        Alerts.of(feed.alerts()),
        Outcomes.of(notice, feed.rulings(), year.bulletins().values()),
        quarters);
  }
}
