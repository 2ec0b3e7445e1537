package io.duban.pipeline.tracker;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.duban.contracts.Alert;
import io.duban.contracts.Headers;
import io.duban.contracts.Keys;
import io.duban.contracts.ReasonCode;
import io.duban.contracts.Tick;
import io.duban.pipeline.Nodes;
import io.duban.pipeline.deadletter.DeadLetter;
import io.duban.pipeline.mapping.AlertMapping;
import io.duban.pipeline.mapping.RowMapping;
import io.duban.pipeline.mapping.RulingMapping;
import io.duban.pipeline.meters.PipelineMeters;
import io.duban.rules.alert.AlertChange;
import io.duban.rules.assessment.TaskQuarter;
import io.duban.rules.policy.Policies;
import io.duban.rules.rulings.Ruling;
import io.duban.rules.task.Task;
import io.duban.rules.tracking.TrackingResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;

/** Where the tracker's findings leave it. */
final class TrackerOutput {
  private final ProcessorContext<Object, Object> context;
  private final Policies policies;
  private final PipelineMeters meters;
  private final Muting muting;

  TrackerOutput(
      ProcessorContext<Object, Object> context, Policies policies, PipelineMeters meters) {
    this.context = context;
    this.policies = policies;
    this.meters = meters;
    KeyValueStore<String, Long> days = context.getStateStore(TrackerStores.DAYS);
    this.muting =
        new Muting(
            days::get, () -> context.recordMetadata().map(RecordMetadata::offset).orElse(null));
  }

  /** What a result tells the outside; nothing is sent yet. */
  List<Message> messages(TrackingResult result, long timestamp) {
    List<Message> messages = new ArrayList<>();
    for (TaskQuarter row : result.rows()) {
      messages.add(
          message(RowMapping.key(row), RowMapping.event(row), timestamp, Nodes.TASK_QUARTERS));
    }
    for (AlertChange change : result.alerts()) {
      messages.addAll(messages(result.state().task(), change, timestamp));
    }
    for (Ruling ruling : result.rulings()) {
      messages.add(
          message(
              RulingMapping.key(ruling), RulingMapping.event(ruling), timestamp, Nodes.RULINGS));
    }
    Task task = result.state().task();
    for (TaskQuarter row : result.settled()) {
      messages.add(settled(task, RowMapping.event(row), timestamp));
    }
    for (AlertChange change : result.settledAlerts()) {
      messages.add(settled(task, event(task, change), timestamp));
    }
    return messages;
  }

  void send(TrackingResult result, List<Message> messages) {
    messages.forEach(message -> forward(message.record(), message.node()));
    if (muting.allows(Nodes.ALERTS)) {
      result.alerts().forEach(change -> meters.alert(change.key().rule(), change.kind().name()));
    }
  }

  /** Tells every rollup that the rows of the days before are complete. */
  void begin(LocalDate day, long timestamp) {
    forward(new Record<>(null, new Tick(day), timestamp, origin()), Nodes.SETTLED_ROWS);
    meters.day(context.taskId().partition(), day);
  }

  void setAside(JournalEntry entry, ReasonCode reason, String detail) {
    DeadLetter letter =
        new DeadLetter(
            entry.key() == null ? null : entry.key().getBytes(UTF_8),
            entry.bytes(),
            entry.timestamp(),
            entry.where(),
            reason,
            detail);
    if (muting.allows(Nodes.TRACKER_DEAD_LETTERS)) {
      context.forward(letter.toRecord(), Nodes.TRACKER_DEAD_LETTERS);
      meters.refused(reason);
    }
  }

  private void forward(Record<?, ?> record, String node) {
    if (muting.allows(node)) {
      context.forward(record, node);
    }
  }

  private List<Message> messages(Task task, AlertChange change, long timestamp) {
    String key = AlertMapping.key(task, change);
    Object event = event(task, change);
    boolean open = change.open();
    return List.of(
        message(key, event, timestamp, Nodes.ALERTS),
        message(key, open ? event : null, timestamp, Nodes.OPEN_ALERTS));
  }

  private Message settled(Task task, Object event, long timestamp) {
    String region = Keys.planYear(task.region(), task.year());
    return new Message(new Record<>(region, event, timestamp, origin()), Nodes.SETTLED_ROWS);
  }

  private Alert event(Task task, AlertChange change) {
    String policy = policies.of(task.region()).on(change.day()).version();
    return AlertMapping.event(task, change, policy);
  }

  private static Message message(String key, Object value, long timestamp, String node) {
    return new Message(new Record<>(key, value, timestamp), node);
  }

  private org.apache.kafka.common.header.Headers origin() {
    String partition = Integer.toString(context.taskId().partition());
    return new RecordHeaders().add(Headers.ORIGIN, partition.getBytes(UTF_8));
  }
}
