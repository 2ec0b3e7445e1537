package io.duban.pipeline.tracker;

import io.duban.contracts.Keys;
import io.duban.rules.calendar.Quarter;
import io.duban.rules.tracking.QuarterState;
import io.duban.rules.tracking.UnitReports;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The quarters of the tasks. What each unit said is kept by itself, so that a report costs the same
 * however many units of its task have reported.
 */
final class QuarterStates {
  private final KeyValueStore<String, QuarterStanding> standings;
  private final KeyValueStore<String, UnitReports> reports;

  QuarterStates(ProcessorContext<?, ?> context) {
    standings = context.getStateStore(TrackerStores.QUARTERS);
    reports = context.getStateStore(TrackerStores.REPORTS);
  }

  /** Writes what differs from before, which may be null. */
  void put(String task, QuarterState before, QuarterState after) {
    String quarter = after.quarter().toString();
    QuarterStanding standing = QuarterStanding.of(after);
    if (before == null || !standing.equals(QuarterStanding.of(before))) {
      standings.put(Keys.taskQuarter(task, quarter), standing);
    }
    Map<String, UnitReports> known = before == null ? Collections.emptyMap() : before.reports();
    after
        .reports()
        .forEach(
            (unit, said) -> {
              if (!said.equals(known.get(unit))) {
                reports.put(Keys.unitReports(task, quarter, unit), said);
              }
            });
  }

  NavigableMap<Quarter, QuarterState> of(String task) {
    NavigableMap<Quarter, QuarterState> quarters = new TreeMap<>();
    try (KeyValueIterator<String, QuarterStanding> stored =
        standings.prefixScan(Keys.prefix(task), new StringSerializer())) {
      stored.forEachRemaining(
          entry ->
              quarters.put(
                  entry.value.quarter(), entry.value.with(reports(Keys.prefix(entry.key)))));
    }
    return quarters;
  }

  private NavigableMap<String, UnitReports> reports(String prefix) {
    NavigableMap<String, UnitReports> said = new TreeMap<>();
    try (KeyValueIterator<String, UnitReports> stored =
        reports.prefixScan(prefix, new StringSerializer())) {
      stored.forEachRemaining(entry -> said.put(entry.key.substring(prefix.length()), entry.value));
    }
    return said;
  }
}
