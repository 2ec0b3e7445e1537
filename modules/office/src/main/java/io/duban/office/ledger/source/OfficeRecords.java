package io.duban.office.ledger.source;

import static java.util.stream.Collectors.toMap;

import io.duban.contracts.Task;
import io.duban.contracts.Topics;
import io.duban.contracts.Unit;
import io.duban.office.cluster.TopicReader;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the office knows: its tasks, its units, and what each has reported. */
public final class OfficeRecords {
  private final TopicReader reader;
  private final Map<String, Task> tasks;
  private final Map<String, String> unitNames;
  private final Map<String, UnitHistory> histories = new HashMap<>();

  public OfficeRecords(TopicReader reader) {
    this.reader = reader;
    this.tasks =
        reader.latest(Topics.TASKS, Task.class).stream()
            .collect(toMap(Task::getId, task -> task, (one, other) -> other));
    this.unitNames =
        reader.latest(Topics.UNITS, Unit.class).stream().collect(toMap(Unit::getId, Unit::getName));
  }

  public boolean knows(String unit) {
    return unitNames.containsKey(unit);
  }

  Optional<String> name(String unit) {
    return Optional.ofNullable(unitNames.get(unit));
  }

  Collection<Task> tasks() {
    return tasks.values();
  }

  public Optional<Task> task(String id) {
    return Optional.ofNullable(tasks.get(id));
  }

  public UnitHistory history(String unit) {
    return histories.computeIfAbsent(unit, key -> UnitHistory.read(reader, key));
  }
}
