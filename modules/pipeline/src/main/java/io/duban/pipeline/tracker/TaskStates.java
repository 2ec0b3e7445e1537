package io.duban.pipeline.tracker;

import io.duban.contracts.Task;
import io.duban.pipeline.codec.Encoded;
import io.duban.pipeline.codec.EncodedDeserializer;
import io.duban.pipeline.days.DatedQueue;
import io.duban.pipeline.mapping.TaskMapping;
import io.duban.rules.state.QuarterState;
import io.duban.rules.state.TaskState;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The states of the tasks. Only what changed is written; a state in use is not decoded again. The
 * copies in use are those of one processor, which Kafka Streams replaces when it rolls back.
 */
final class TaskStates {
  private static final int IN_USE = 10_000;
  private static final byte[] PRESENT = {};

  private final EncodedDeserializer decoder;
  private final KeyValueStore<String, byte[]> definitions;
  private final KeyValueStore<String, StoredTask> tasks;
  private final QuarterStates quarters;
  private final DatedQueue<byte[]> dueDays;
  private final Map<String, TaskState> inUse =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, TaskState> eldest) {
          return size() > IN_USE;
        }
      };

  TaskStates(ProcessorContext<?, ?> context, EncodedDeserializer decoder) {
    this.decoder = decoder;
    definitions = context.getStateStore(TrackerStores.DEFINITIONS);
    tasks = context.getStateStore(TrackerStores.STANDINGS);
    quarters = new QuarterStates(context);
    dueDays = new DatedQueue<>(context.getStateStore(TrackerStores.WAKES));
  }

  /** The state of a task, or null if it is not defined. */
  TaskState get(String task) {
    TaskState known = inUse.get(task);
    if (known == null) {
      known = load(task);
      if (known != null) {
        inUse.put(task, known);
      }
    }
    return known;
  }

  void define(String task, byte[] definition) {
    definitions.put(task, definition);
  }

  void put(String task, TaskState before, TaskState after) {
    if (!StoredTask.same(before, after)) {
      tasks.put(task, StoredTask.of(after));
    }
    for (QuarterState quarter : after.quarters().values()) {
      quarters.put(task, before == null ? null : before.quarters().get(quarter.quarter()), quarter);
    }
    LocalDate dueBefore = before == null ? null : before.wakeOn();
    if (!Objects.equals(dueBefore, after.wakeOn())) {
      if (dueBefore != null) {
        dueDays.remove(dueBefore, task);
      }
      wakeOn(after.wakeOn(), task);
    }
    inUse.put(task, after);
  }

  void wakeOn(LocalDate day, String task) {
    if (day != null) {
      dueDays.add(day, task, PRESENT);
    }
  }

  /** Tasks that must be looked at when a day begins. */
  Iterable<String> takeDue(LocalDate day) {
    return dueDays.take(day).stream().map(due -> due.key).toList();
  }

  private TaskState load(String task) {
    byte[] bytes = definitions.get(task);
    if (bytes == null) {
      return null;
    }
    Encoded definition = decoder.deserialize(TrackerStores.DEFINITIONS, bytes);
    StoredTask stored = tasks.get(task);
    return new TaskState(
        TaskMapping.task((Task) definition.event()),
        stored.rulings(),
        stored.submitted(),
        quarters.of(task),
        stored.alertsByKey(),
        stored.hiddenByKey(),
        stored.wakeOn());
  }
}
