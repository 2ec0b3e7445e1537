package io.duban.pipeline.tracker;

import io.duban.rules.alert.AlertKey;
import io.duban.rules.alert.AlertState;
import io.duban.rules.tracking.Rulings;
import io.duban.rules.tracking.Submissions;
import io.duban.rules.tracking.TaskState;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What is known of a task besides its definition and its quarters, as it is stored. */
record Standing(
    Rulings rulings,
    Submissions submitted,
    List<KeyedAlert> alerts,
    List<HiddenAlert> hidden,
    LocalDate wake) {

  record KeyedAlert(AlertKey key, AlertState state) {}

  record HiddenAlert(AlertKey key, AlertState.Standing was) {}

  static Standing of(TaskState state) {
    return new Standing(
        state.rulings(),
        state.submitted(),
        state.alerts().entrySet().stream()
            .map(alert -> new KeyedAlert(alert.getKey(), alert.getValue()))
            .toList(),
        state.hidden().entrySet().stream()
            .map(alert -> new HiddenAlert(alert.getKey(), alert.getValue()))
            .toList(),
        state.wake());
  }

  NavigableMap<AlertKey, AlertState> alertsByKey() {
    NavigableMap<AlertKey, AlertState> byKey = new TreeMap<>();
    alerts.forEach(alert -> byKey.put(alert.key(), alert.state()));
    return byKey;
  }

  NavigableMap<AlertKey, AlertState.Standing> hiddenByKey() {
    NavigableMap<AlertKey, AlertState.Standing> byKey = new TreeMap<>();
    hidden.forEach(alert -> byKey.put(alert.key(), alert.was()));
    return byKey;
  }
}
