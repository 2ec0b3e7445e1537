package io.duban.pipeline.tracker;

import io.duban.contracts.Directive;
import io.duban.contracts.ProgressReported;
import io.duban.contracts.ReasonCode;
import io.duban.contracts.Task;
import io.duban.contracts.Unit;
import io.duban.pipeline.codec.EncodedDeserializer;
import io.duban.pipeline.deadletter.LoggedSource;
import io.duban.pipeline.deadletter.Source;
import io.duban.pipeline.deadletter.Stoppages;
import io.duban.pipeline.deadletter.StoppedException;
import io.duban.pipeline.mapping.DirectiveMapping;
import io.duban.pipeline.mapping.ReportMapping;
import io.duban.pipeline.mapping.TaskMapping;
import io.duban.rules.policy.Policies;
import io.duban.rules.report.Refusal;
import io.duban.rules.report.RefusalReason;
import io.duban.rules.rulings.Ruling;
import io.duban.rules.state.TaskState;
import io.duban.rules.tracking.TaskTracker;
import io.duban.rules.tracking.TrackingResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings entries and days before the rules, one task at a time, and keeps what they say. */
final class JournalHandler {
  private static final Logger LOG = LoggerFactory.getLogger(JournalHandler.class);
  private static final byte[] PRESENT = {};

  private final Policies policies;
  private final TaskTracker tracker;
  private final ReportRule reports;
  private final EncodedDeserializer decoder;
  private final TaskStates states;
  private final WaitingEntries waiting;
  private final OpenDirectives directives;
  private final KeyValueStore<String, byte[]> units;
  private final TrackerOutput output;
  private final Stoppages stoppages;

  JournalHandler(
      ProcessorContext<Object, Object> context,
      Policies policies,
      ReportRule reports,
      EncodedDeserializer decoder,
      TrackerOutput output,
      Stoppages stoppages) {
    this.stoppages = stoppages;
    this.policies = policies;
    this.tracker = new TaskTracker(policies);
    this.reports = reports;
    this.decoder = decoder;
    this.states = new TaskStates(context, decoder);
    this.waiting = new WaitingEntries(context.getStateStore(TrackerStores.WAITING));
    this.directives = new OpenDirectives(context.getStateStore(TrackerStores.OPEN_DIRECTIVES));
    this.units = context.getStateStore(TrackerStores.UNITS);
    this.output = output;
  }

  /** Looks at the tasks for which something falls due. */
  void begin(LocalDate day, long timestamp) {
    for (String task : states.takeDue(day)) {
      TaskState state = states.get(task);
      if (state == null) {
        giveUpWaiting(task, day);
      } else {
        settle(task, state, tracker.begin(state, day), timestamp);
      }
    }
  }

  /**
   * What waited is handled long after it was read; should it stop a thread, it is found by its
   * place.
   */
  void apply(JournalEntry entry, SpecificRecord event, LocalDate today) {
    Source place = entry.where();
    Optional<String> refusal = stoppages.refusal(place);
    if (refusal.isPresent()) {
      output.setAside(entry, ReasonCode.PROCESSING_FAILED, refusal.get());
      return;
    }
    try {
      if (event instanceof ProgressReported report) {
        report(entry, report, today);
      } else if (event instanceof Directive directive) {
        direct(entry, directive, today);
      } else if (event instanceof Task task) {
        define(entry, task, today);
      } else if (event instanceof Unit unit) {
        units.put(unit.getId(), PRESENT);
      }
    } catch (RuntimeException | StackOverflowError e) {
      throw StoppedException.naming(place, e);
    }
  }

  private void define(JournalEntry entry, Task event, LocalDate today) {
    TaskState before = states.get(event.getId());
    states.define(event.getId(), entry.bytes());
    TrackingResult result = tracker.define(before, TaskMapping.task(event), today);
    settle(event.getId(), before, result, entry.timestamp());
    for (JournalEntry waited : waiting.take(event.getId(), any -> true)) {
      SpecificRecord said = decoder.deserialize(TrackerStores.WAITING, waited.bytes()).event();
      apply(waited, said, today);
    }
  }

  private void await(JournalEntry entry, LocalDate today) {
    if (waiting.add(entry.key(), entry)) {
      states.wakeOn(today.plusDays(patience(entry.key(), today) + 1L), entry.key());
    } else {
      output.setAside(
          entry,
          ReasonCode.TOO_MUCH_WAITING,
          "task %s is not defined, and too much from %s waits for such tasks; import its notice and replay this"
              .formatted(entry.key(), entry.where().topic()));
    }
  }

  /** One report never stops the rest, whatever it does to the rules. */
  private void report(JournalEntry entry, ProgressReported event, LocalDate today) {
    TaskState before = states.get(entry.key());
    if (before == null) {
      await(entry, today);
      return;
    }
    TrackingResult result;
    List<Message> messages;
    try {
      result = reports.report(before, ReportMapping.report(event), entry.sent(), today);
      messages = output.messages(result, entry.timestamp());
    } catch (RuntimeException e) {
      LoggedSource.about(
          entry.where(),
          entry.key(),
          () -> LOG.error("Set aside {}, which the rules failed on", entry.source(), e));
      output.setAside(entry, ReasonCode.PROCESSING_FAILED, "the rules failed: " + e);
      return;
    }
    if (result.refusal() == null) {
      settle(entry.key(), before, result, messages);
    } else {
      output.setAside(entry, reason(result.refusal(), event), result.refusal().detail());
    }
  }

  private void direct(JournalEntry entry, Directive event, LocalDate today) {
    TaskState before = states.get(entry.key());
    if (before == null) {
      await(entry, today);
      return;
    }
    TrackingResult result =
        tracker.direct(
            before, DirectiveMapping.directive(event).orElseThrow(), entry.sent(), today);
    if (result.state().rulings().isOpen(event.getEventId()) || endsWith(event, result)) {
      directives.add(event.getEventId(), entry);
    }
    settle(entry.key(), before, result, entry.timestamp());
  }

  private static boolean endsWith(Directive event, TrackingResult result) {
    return result.rulings().stream()
        .anyMatch(
            ruling -> ruling.settled() && ruling.directive().eventId().equals(event.getEventId()));
  }

  private ReasonCode reason(Refusal refusal, ProgressReported report) {
    boolean stranger =
        refusal.reason() == RefusalReason.UNIT_NOT_ASSIGNED && units.get(report.getUnit()) == null;
    return stranger ? ReasonCode.UNKNOWN_UNIT : ReasonCode.valueOf(refusal.reason().name());
  }

  private void settle(String task, TaskState before, TrackingResult result, long timestamp) {
    settle(task, before, result, output.messages(result, timestamp));
  }

  private void settle(
      String task, TaskState before, TrackingResult result, List<Message> messages) {
    states.put(task, before, result.state());
    output.send(result, messages);
    result.rulings().stream().filter(Ruling::settled).forEach(this::close);
  }

  /** The day of a ruling is over: what has no effect now never will. */
  private void close(Ruling ruling) {
    io.duban.rules.directive.Directive directive = ruling.directive();
    JournalEntry entry = directives.take(directive.task(), directive.eventId());
    // State that lost it must not stop the day.
    if (entry != null && !ruling.inForce()) {
      output.setAside(
          entry, ReasonCode.valueOf(ruling.refusal().reason().name()), ruling.refusal().detail());
    }
  }

  private void giveUpWaiting(String task, LocalDate day) {
    waiting
        .take(task, entry -> tracker.waitedTooLong(task, entry.day(policies.zone()), day))
        .forEach(
            entry ->
                output.setAside(
                    entry,
                    ReasonCode.UNKNOWN_TASK,
                    "task %s was not defined within %d days; import its notice and replay this"
                        .formatted(task, patience(task, entry.day(policies.zone())))));
  }

  private int patience(String task, LocalDate since) {
    return policies.ofTask(task).on(since).taskWaitDays();
  }
}
