package io.duban.integration.year;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.duban.contracts.Alert;
import io.duban.contracts.AlertChange;
import io.duban.contracts.Keys;
import io.duban.contracts.TaskQuarter;
import io.duban.contracts.UnitQuarter;
import io.duban.pipeline.mapping.AlertMapping;
import io.duban.pipeline.mapping.BulletinMapping;
import io.duban.pipeline.mapping.RowMapping;
import io.duban.rules.assessment.UnitReporting;
import io.duban.rules.bulletin.UnitTally;
import io.duban.rules.fold.RowKey;
import io.duban.rules.fold.TaskEvent;
import io.duban.rules.policy.Policy;
import io.duban.rules.testing.FoldOracle;
import io.duban.rules.testing.History;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What must come of a year, found by the pure fold of the rules. */
public final class Oracle {
  private static final Policy POLICY = Policy.DEFAULT;

  private final History history;

  private Oracle(History history) {
    this.history = history;
  }

  public static History history(Year year) {
    return FoldOracle.onDueDays(POLICY).play(Year.FIRST, Year.LAST, year.happenings()).history();
  }

  public static Findings findings(Year year) {
    return findings(history(year));
  }

  /** What has happened of a year on the morning of a day, before anything is said on it. */
  public static History historyOnMorningOf(LocalDate day, Year year) {
    List<TaskEvent> before =
        year.happenings().stream().filter(one -> Year.dayOf(one).isBefore(day)).toList();
    return FoldOracle.onDueDays(POLICY).play(Year.FIRST, day, before).history();
  }

  /** The revision of each row that was published, in order; what settles a row keeps it. */
  public static Map<String, List<Integer>> revisions(History history) {
    return history.rows().stream()
        .collect(
            groupingBy(
                RowMapping::key,
                TreeMap::new,
                mapping(row -> RowMapping.event(row).getRevision(), toList())));
  }

  public static Findings findings(History history) {
    Oracle oracle = new Oracle(history);
    Map<String, List<Alert>> alerts = oracle.alerts();
    return new Findings(
        oracle.taskQuarters(),
        alerts,
        open(alerts),
        oracle.unitQuarters(),
        oracle.history.bulletins().stream()
            .collect(
                groupingBy(
                    BulletinMapping::key, TreeMap::new, mapping(BulletinMapping::event, toList()))),
        oracle.refusals());
  }

  private Map<String, TaskQuarter> taskQuarters() {
    Map<String, TaskQuarter> rows = new TreeMap<>();
    history.rows().forEach(row -> rows.put(RowMapping.key(row), RowMapping.event(row)));
    return rows;
  }

  private Map<String, List<Alert>> alerts() {
    return history.alerts().stream()
        .map(alert -> Map.entry(history.states().get(alert.task()).task(), alert.change()))
        .collect(
            groupingBy(
                alert -> AlertMapping.key(alert.getKey(), alert.getValue()),
                TreeMap::new,
                mapping(
                    alert -> AlertMapping.event(alert.getKey(), alert.getValue(), POLICY.version()),
                    toList())));
  }

  private static Map<String, Alert> open(Map<String, List<Alert>> alerts) {
    Map<String, Alert> open = new TreeMap<>();
    alerts.forEach(
        (key, changes) -> {
          Alert last = changes.get(changes.size() - 1);
          if (last.getChange() != AlertChange.CLEARED) {
            open.put(key, last);
          }
        });
    return open;
  }

  /** Adds up the last settled row of each task and quarter. */
  private Map<String, UnitQuarter> unitQuarters() {
    Map<RowKey, io.duban.rules.assessment.TaskQuarter> settled = new TreeMap<>();
    history.settled().forEach(row -> settled.put(RowKey.of(row), row));
    Map<String, UnitTally> standings = new TreeMap<>();
    Map<String, UnitQuarter> events = new TreeMap<>();
    for (io.duban.rules.assessment.TaskQuarter row : settled.values()) {
      for (UnitReporting part : row.reporting()) {
        String region = row.task().region();
        String key =
            Keys.unitQuarter(region, row.task().year(), part.unit(), row.quarter().toString());
        UnitTally standing =
            standings
                .getOrDefault(key, UnitTally.none(part.unit(), part.unitName()))
                .with(row, part);
        standings.put(key, standing);
        events.put(
            key, BulletinMapping.event(region, row.quarter(), standing, standing.score(POLICY)));
      }
    }
    return events;
  }

  private Map<String, List<String>> refusals() {
    return history.refused().stream()
        .collect(
            groupingBy(
                refused -> Year.eventId(refused.what()),
                TreeMap::new,
                mapping(refused -> refused.why().reason().name(), toList())));
  }
}
