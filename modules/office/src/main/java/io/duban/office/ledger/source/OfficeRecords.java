package io.duban.office.ledger.source;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.duban.contracts.Task;
import io.duban.contracts.Topics;
import io.duban.contracts.Unit;
import io.duban.office.cluster.TopicReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the office knows: its tasks, its units, and what each has reported. */
public final class OfficeRecords {
  private final TopicReader reader;
  private final Map<String, Task> tasks;
  private final Set<String> units;
  private final Map<String, UnitHistory> histories = new HashMap<>();

  public OfficeRecords(TopicReader reader) {
    this.reader = reader;
    this.tasks =
        reader.latest(Topics.TASKS, Task.class).stream().collect(toMap(Task::getId, task -> task));
    this.units = reader.latest(Topics.UNITS, Unit.class).stream().map(Unit::getId).collect(toSet());
  }

  public boolean knows(String unit) {
    return units.contains(unit);
  }

  public Optional<Task> task(String id) {
    return Optional.ofNullable(tasks.get(id));
  }

  public UnitHistory history(String unit) {
    return histories.computeIfAbsent(unit, key -> UnitHistory.read(reader, key));
  }
}
