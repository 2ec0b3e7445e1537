package io.duban.pipeline.tracker;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.duban.rules.alert.AlertKey;
import io.duban.rules.alert.AlertSnapshot;
import io.duban.rules.alert.AlertState;
import io.duban.rules.rulings.Rulings;
import io.duban.rules.rulings.Submissions;
import io.duban.rules.state.TaskState;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/** What is known of a task besides its definition and its quarters, as it is stored. */
record StoredTask(
    Rulings rulings,
    Submissions submitted,
    List<KeyedAlert> alerts,
    List<HiddenAlert> hidden,
    @JsonProperty("wake") LocalDate wakeOn) {

  record KeyedAlert(AlertKey key, AlertState state) {}

  record HiddenAlert(AlertKey key, AlertSnapshot was) {}

  /** Whether what is stored of both is the same; the one before may be null. */
  static boolean same(TaskState before, TaskState after) {
    return before != null
        && before.rulings().equals(after.rulings())
        && before.submitted().equals(after.submitted())
        && before.alerts().equals(after.alerts())
        && before.hidden().equals(after.hidden())
        && Objects.equals(before.wakeOn(), after.wakeOn());
  }

  static StoredTask of(TaskState state) {
    return new StoredTask(
        state.rulings(),
        state.submitted(),
        state.alerts().entrySet().stream()
            .map(alert -> new KeyedAlert(alert.getKey(), alert.getValue()))
            .toList(),
        state.hidden().entrySet().stream()
            .map(alert -> new HiddenAlert(alert.getKey(), alert.getValue()))
            .toList(),
        state.wakeOn());
  }

  NavigableMap<AlertKey, AlertState> alertsByKey() {
    NavigableMap<AlertKey, AlertState> byKey = new TreeMap<>();
    alerts.forEach(alert -> byKey.put(alert.key(), alert.state()));
    return byKey;
  }

  NavigableMap<AlertKey, AlertSnapshot> hiddenByKey() {
    NavigableMap<AlertKey, AlertSnapshot> byKey = new TreeMap<>();
    hidden.forEach(alert -> byKey.put(alert.key(), alert.was()));
    return byKey;
  }
}
