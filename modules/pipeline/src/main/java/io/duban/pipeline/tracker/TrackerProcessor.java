package io.duban.pipeline.tracker;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.duban.contracts.Directive;
import io.duban.contracts.Headers;
import io.duban.contracts.ProgressReported;
import io.duban.contracts.ReasonCode;
import io.duban.contracts.Task;
import io.duban.contracts.Tick;
import io.duban.contracts.Unit;
import io.duban.pipeline.codec.Encoded;
import io.duban.pipeline.codec.EncodedDeserializer;
import io.duban.pipeline.days.DatedQueue;
import io.duban.pipeline.days.DayBarrier;
import io.duban.pipeline.mapping.DirectiveMapping;
import io.duban.pipeline.mapping.ReportMapping;
import io.duban.pipeline.mapping.TaskMapping;
import io.duban.rules.assessment.Policy;
import io.duban.rules.report.RefusalReason;
import io.duban.rules.tracking.Outcome;
import io.duban.rules.tracking.TaskState;
import io.duban.rules.tracking.TaskTracker;
import java.time.LocalDate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Folds one partition of the journal. What was said on a day counts from that day: an entry that
 * arrives before its day has begun is held until then, however late the clock is.
 */
public final class TrackerProcessor implements Processor<String, Encoded, Object, Object> {
  private static final byte[] PRESENT = {};

  private final Policy policy;
  private final TaskTracker tracker;
  private final EncodedDeserializer decoder;
  private final int partitions;

  private ProcessorContext<Object, Object> context;
  private DayBarrier days;
  private DatedQueue<Entry> held;
  private WaitingEntries waiting;
  private KeyValueStore<String, byte[]> units;
  private TaskStates states;
  private Outlet outlet;

  public TrackerProcessor(Policy policy, EncodedDeserializer decoder, int partitions) {
    this.policy = policy;
    this.tracker = new TaskTracker(policy);
    this.decoder = decoder;
    this.partitions = partitions;
  }

  @Override
  public void init(ProcessorContext<Object, Object> processorContext) {
    context = processorContext;
    days = new DayBarrier(context.getStateStore(TrackerStores.DAYS), partitions);
    held = new DatedQueue<>(context.getStateStore(TrackerStores.HELD));
    waiting = new WaitingEntries(context.getStateStore(TrackerStores.WAITING));
    units = context.getStateStore(TrackerStores.UNITS);
    states = new TaskStates(context, decoder);
    outlet = new Outlet(context, policy.version());
  }

  @Override
  public void process(Record<String, Encoded> record) {
    SpecificRecord event = record.value().event();
    if (event instanceof Tick tick) {
      String origin = new String(record.headers().lastHeader(Headers.ORIGIN).value(), UTF_8);
      days.arrived(Integer.parseInt(origin), tick.getDay())
          .forEach(day -> begin(day, record.timestamp()));
      return;
    }
    Entry entry = Entry.of(record, context.recordMetadata().orElseThrow());
    LocalDate today = days.current();
    LocalDate day = entry.day(policy.zone());
    if (today == null || day.isAfter(today)) {
      held.add(day, entry.offset(), entry);
    } else {
      apply(entry, event, today);
    }
  }

  private void begin(LocalDate day, long timestamp) {
    days.begin(day);
    for (String task : states.takeWakes(day)) {
      TaskState state = states.get(task);
      if (state == null) {
        giveUpWaiting(task, day);
      } else {
        settle(task, state, tracker.begin(state, day), timestamp);
      }
    }
    outlet.begin(day, timestamp);
    for (KeyValue<String, Entry> entry : held.take(day)) {
      apply(entry.value, decode(entry.value), day);
    }
  }

  private void apply(Entry entry, SpecificRecord event, LocalDate today) {
    if (event instanceof ProgressReported || event instanceof Directive) {
      ofTask(entry, event, today);
    } else if (event instanceof Task task) {
      define(entry, task, today);
    } else if (event instanceof Unit unit) {
      units.put(unit.getId(), PRESENT);
    }
  }

  private void define(Entry entry, Task event, LocalDate today) {
    TaskState before = states.get(event.getId());
    states.define(event.getId(), entry.bytes());
    Outcome outcome = tracker.define(before, TaskMapping.task(event), today);
    settle(event.getId(), before, outcome, entry.timestamp());
    for (Entry waited : waiting.take(event.getId(), any -> true)) {
      ofTask(waited, decode(waited), today);
    }
  }

  private void ofTask(Entry entry, SpecificRecord event, LocalDate today) {
    TaskState before = states.get(entry.key());
    if (before == null) {
      waiting.add(entry.key(), entry);
      states.wakeOn(today.plusDays(policy.taskWaitDays() + 1L), entry.key());
      return;
    }
    Outcome outcome = step(before, entry, event, today);
    if (outcome.refusal() == null) {
      settle(entry.key(), before, outcome, entry.timestamp());
    } else {
      outlet.setAside(entry, reason(outcome.refusal().reason(), event), outcome.refusal().detail());
    }
  }

  private Outcome step(TaskState before, Entry entry, SpecificRecord event, LocalDate today) {
    return event instanceof ProgressReported report
        ? tracker.report(before, ReportMapping.report(report), entry.at(), today)
        : tracker.direct(
            before, DirectiveMapping.directive((Directive) event).orElseThrow(), entry.at(), today);
  }

  private ReasonCode reason(RefusalReason reason, SpecificRecord event) {
    boolean stranger =
        reason == RefusalReason.UNIT_NOT_ASSIGNED
            && event instanceof ProgressReported report
            && units.get(report.getUnit()) == null;
    return stranger ? ReasonCode.UNKNOWN_UNIT : ReasonCode.valueOf(reason.name());
  }

  private void settle(String task, TaskState before, Outcome outcome, long timestamp) {
    states.put(task, before, outcome.state());
    outlet.publish(outcome, timestamp);
  }

  private void giveUpWaiting(String task, LocalDate day) {
    waiting
        .take(task, entry -> tracker.waitedTooLong(entry.day(policy.zone()), day))
        .forEach(
            entry ->
                outlet.setAside(
                    entry,
                    ReasonCode.UNKNOWN_TASK,
                    "task %s was not defined within %d days; import its notice and replay this"
                        .formatted(task, policy.taskWaitDays())));
  }

  private SpecificRecord decode(Entry entry) {
    return decoder.deserialize(TrackerStores.HELD, entry.bytes()).event();
  }
}
