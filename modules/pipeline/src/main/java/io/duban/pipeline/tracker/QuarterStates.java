package io.duban.pipeline.tracker;

import io.duban.contracts.Keys;
import io.duban.rules.calendar.Quarter;
import io.duban.rules.figures.UnitReports;
import io.duban.rules.state.QuarterState;
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
  private final KeyValueStore<String, StoredQuarter> quarters;
  private final KeyValueStore<String, UnitReports> reports;

  QuarterStates(ProcessorContext<?, ?> context) {
    quarters = context.getStateStore(TrackerStores.QUARTERS);
    reports = context.getStateStore(TrackerStores.REPORTS);
  }

  /** Writes what differs from before, which may be null. */
  void put(String task, QuarterState before, QuarterState after) {
    String quarter = after.quarter().toString();
    StoredQuarter stored = StoredQuarter.of(after);
    if (before == null || !stored.equals(StoredQuarter.of(before))) {
      quarters.put(Keys.taskQuarter(task, quarter), stored);
    }
    Map<String, UnitReports> saidBefore =
        before == null ? Collections.emptyMap() : before.reports();
    after
        .reports()
        .forEach(
            (unit, said) -> {
              if (!said.equals(saidBefore.get(unit))) {
                reports.put(Keys.unitReports(task, quarter, unit), said);
              }
            });
  }

  NavigableMap<Quarter, QuarterState> of(String task) {
    NavigableMap<Quarter, QuarterState> known = new TreeMap<>();
    try (KeyValueIterator<String, StoredQuarter> stored =
        quarters.prefixScan(Keys.prefix(task), new StringSerializer())) {
      stored.forEachRemaining(
          entry ->
              known.put(entry.value.quarter(), entry.value.with(reports(Keys.prefix(entry.key)))));
    }
    return known;
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
