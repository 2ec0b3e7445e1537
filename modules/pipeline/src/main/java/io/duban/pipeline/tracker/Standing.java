package io.duban.pipeline.tracker;

import io.duban.rules.alert.AlertKey;
import io.duban.rules.alert.AlertState;
import io.duban.rules.tracking.Ruling;
import io.duban.rules.tracking.TaskState;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What is known of a task besides its definition and its quarters, as it is stored. */
record Standing(List<Ruling> rulings, List<KeyedAlert> alerts, LocalDate wake) {

  record KeyedAlert(AlertKey key, AlertState state) {}

  static Standing of(TaskState state) {
    return new Standing(
        state.rulings(),
        state.alerts().entrySet().stream()
            .map(alert -> new KeyedAlert(alert.getKey(), alert.getValue()))
            .toList(),
        state.wake());
  }

  NavigableMap<AlertKey, AlertState> alertsByKey() {
    NavigableMap<AlertKey, AlertState> byKey = new TreeMap<>();
    alerts.forEach(alert -> byKey.put(alert.key(), alert.state()));
    return byKey;
  }
}
