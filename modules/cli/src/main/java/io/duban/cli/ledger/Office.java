package io.duban.cli.ledger;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.duban.cli.reading.TopicReader;
import io.duban.contracts.Task;
import io.duban.contracts.Topics;
import io.duban.contracts.Unit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the office knows: its tasks, its units, and what each has reported. */
final class Office {
  private final TopicReader reader;
  private final Map<String, Task> tasks;
  private final Set<String> units;
  private final Map<String, UnitHistory> histories = new HashMap<>();

  Office(TopicReader reader) {
    this.reader = reader;
    this.tasks =
        reader.latest(Topics.TASKS, Task.class).stream().collect(toMap(Task::getId, task -> task));
    this.units = reader.latest(Topics.UNITS, Unit.class).stream().map(Unit::getId).collect(toSet());
  }

  boolean knows(String unit) {
    return units.contains(unit);
  }

  Optional<Task> task(String id) {
    return Optional.ofNullable(tasks.get(id));
  }

  UnitHistory history(String unit) {
    return histories.computeIfAbsent(unit, key -> UnitHistory.read(reader, key));
  }
}
