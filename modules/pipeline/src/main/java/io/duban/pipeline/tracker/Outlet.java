package io.duban.pipeline.tracker;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.duban.contracts.Headers;
import io.duban.contracts.ReasonCode;
import io.duban.contracts.Tick;
import io.duban.pipeline.Nodes;
import io.duban.pipeline.deadletter.DeadLetter;
import io.duban.pipeline.deadletter.Source;
import io.duban.pipeline.mapping.AlertMapping;
import io.duban.pipeline.mapping.RowMapping;
import io.duban.rules.alert.AlertChange;
import io.duban.rules.assessment.TaskQuarter;
import io.duban.rules.task.Task;
import io.duban.rules.tracking.Outcome;
import java.time.LocalDate;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Where the tracker's findings leave it. */
final class Outlet {
  private final ProcessorContext<Object, Object> context;
  private final String policy;

  Outlet(ProcessorContext<Object, Object> context, String policy) {
    this.context = context;
    this.policy = policy;
  }

  void publish(Outcome outcome, long timestamp) {
    Task task = outcome.state().task();
    for (TaskQuarter row : outcome.rows()) {
      forward(RowMapping.key(row), RowMapping.event(row), timestamp, Nodes.TASK_QUARTERS);
    }
    for (AlertChange change : outcome.alerts()) {
      publish(task, change, timestamp);
    }
    for (TaskQuarter row : outcome.settled()) {
      context.forward(
          new Record<>(
              row.task().region() + "-" + row.task().year(),
              RowMapping.event(row),
              timestamp,
              origin()),
          Nodes.SETTLED_ROWS);
    }
  }

  /** Tells every rollup that the rows of the days before are complete. */
  void begin(LocalDate day, long timestamp) {
    context.forward(new Record<>(null, new Tick(day), timestamp, origin()), Nodes.SETTLED_ROWS);
  }

  void setAside(Entry entry, ReasonCode reason, String detail) {
    DeadLetter letter =
        new DeadLetter(
            entry.key() == null ? null : entry.key().getBytes(UTF_8),
            entry.bytes(),
            entry.timestamp(),
            Source.parse(entry.source()),
            reason,
            detail);
    context.forward(letter.toRecord(), Nodes.TRACKER_DEAD_LETTERS);
  }

  private void publish(Task task, AlertChange change, long timestamp) {
    String key = AlertMapping.key(task, change);
    Object event = AlertMapping.event(task, change, policy);
    forward(key, event, timestamp, Nodes.ALERTS);
    boolean open = change.kind() != AlertChange.Kind.CLEARED;
    forward(key, open ? event : null, timestamp, Nodes.OPEN_ALERTS);
  }

  private void forward(String key, Object value, long timestamp, String node) {
    context.forward(new Record<>(key, value, timestamp), node);
  }

  private org.apache.kafka.common.header.Headers origin() {
    String partition = Integer.toString(context.taskId().partition());
    return new RecordHeaders().add(Headers.ORIGIN, partition.getBytes(UTF_8));
  }
}
