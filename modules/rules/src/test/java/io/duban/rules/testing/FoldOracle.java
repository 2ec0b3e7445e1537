package io.duban.rules.testing;

import io.duban.rules.assessment.Policy;
import io.duban.rules.assessment.TaskQuarter;
import io.duban.rules.report.Refusal;
import io.duban.rules.report.RefusalReason;
import io.duban.rules.report.ReportCheck;
import io.duban.rules.testing.Happening.Defined;
import io.duban.rules.testing.Happening.Directed;
import io.duban.rules.testing.Happening.Reported;
import io.duban.rules.testing.History.Refused;
import io.duban.rules.testing.History.TaskAlert;
import io.duban.rules.tracking.Outcome;
import io.duban.rules.tracking.TaskState;
import io.duban.rules.tracking.TaskTracker;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Folds what happens to many tasks without Kafka, the way the pipeline does: a day begins, the
 * tasks for which something is due are looked at, bulletins are cut, then comes what happens on the
 * day.
 */
public final class FoldOracle {
  private final Policy policy;
  private final TaskTracker tracker;
  private final boolean wakeEveryDay;
  private final NavigableMap<String, TaskState> states = new TreeMap<>();
  private final List<Waiting> waiting = new ArrayList<>();
  private final Rollup rollup;
  private final List<TaskQuarter> rows = new ArrayList<>();
  private final List<TaskQuarter> settled = new ArrayList<>();
  private final List<TaskAlert> alerts = new ArrayList<>();
  private final List<Refused> refused = new ArrayList<>();
  private LocalDate today;

  private record Waiting(Happening what, LocalDate since) {}

  private FoldOracle(Policy policy, boolean wakeEveryDay) {
    this.policy = policy;
    this.tracker = new TaskTracker(policy);
    this.rollup = new Rollup(policy);
    this.wakeEveryDay = wakeEveryDay;
  }

  /** Looks at a task only on the days it asks to be woken, as the pipeline does. */
  public static FoldOracle byWakes(Policy policy) {
    return new FoldOracle(policy, false);
  }

  /** Looks at every task every day, which must come to the same. */
  public static FoldOracle everyDay(Policy policy) {
    return new FoldOracle(policy, true);
  }

  /**
   * Plays the days from the first to the last, with what happens on each in the order given. The
   * day of a happening is that of its time in the policy's zone.
   */
  public FoldOracle play(LocalDate first, LocalDate last, List<? extends Happening> happenings) {
    NavigableMap<LocalDate, List<Happening>> byDay = new TreeMap<>();
    for (Happening happening : happenings) {
      byDay.computeIfAbsent(dayOf(happening.at()), d -> new ArrayList<>()).add(happening);
    }
    if (!byDay.isEmpty() && (byDay.firstKey().isBefore(first) || byDay.lastKey().isAfter(last))) {
      throw new IllegalArgumentException(
          "what happens must lie from %s to %s, but lies from %s to %s"
              .formatted(first, last, byDay.firstKey(), byDay.lastKey()));
    }
    first
        .datesUntil(last.plusDays(1))
        .forEach(
            day -> {
              begin(day);
              byDay.getOrDefault(day, List.of()).forEach(this::take);
            });
    return this;
  }

  /** The tick of a day. */
  public FoldOracle begin(LocalDate day) {
    today = day;
    for (TaskState state : List.copyOf(states.values())) {
      if (wakeEveryDay || day.equals(state.wake())) {
        keep(tracker.begin(state, day));
      }
    }
    Iterator<Waiting> late = waiting.iterator();
    while (late.hasNext()) {
      Waiting one = late.next();
      if (tracker.waitedTooLong(one.since(), day)) {
        late.remove();
        refuse(one.what(), RefusalReason.UNKNOWN_TASK, "task " + one.what().about());
      }
    }
    rollup.cut(day);
    return this;
  }

  /** Takes in what happens on the day that has begun. */
  public FoldOracle take(Happening happening) {
    Optional<Refusal> refusal = atIntake(happening);
    if (refusal.isPresent()) {
      refused.add(new Refused(happening, refusal.get()));
    } else if (happening instanceof Defined defined) {
      keep(tracker.define(states.get(defined.about()), defined.task(), today));
      takeWaiting(defined.about());
    } else if (states.containsKey(happening.about())) {
      track(happening);
    } else {
      waiting.add(new Waiting(happening, today));
    }
    return this;
  }

  public TaskState state(String task) {
    return states.get(task);
  }

  public History history() {
    return new History(rows, settled, alerts, refused, rollup.bulletins(), states);
  }

  private Optional<Refusal> atIntake(Happening happening) {
    if (!(happening instanceof Reported reported)) {
      return Optional.empty();
    }
    if (!reported.speaker().equals(reported.report().unit())) {
      return Optional.of(
          new Refusal(RefusalReason.CLAIMS_ANOTHER_UNIT, "spoken by " + reported.speaker()));
    }
    return ReportCheck.check(reported.report(), dayOf(reported.at()));
  }

  private void takeWaiting(String task) {
    List<Waiting> ready = waiting.stream().filter(w -> w.what().about().equals(task)).toList();
    waiting.removeAll(ready);
    ready.forEach(one -> track(one.what()));
  }

  private void track(Happening happening) {
    TaskState state = states.get(happening.about());
    Outcome outcome =
        happening instanceof Reported reported
            ? tracker.report(state, reported.report(), reported.at(), today)
            : tracker.direct(state, ((Directed) happening).directive(), happening.at(), today);
    if (outcome.refusal() != null) {
      refused.add(new Refused(happening, outcome.refusal()));
    }
    keep(outcome);
  }

  private void keep(Outcome outcome) {
    String task = outcome.state().task().id();
    states.put(task, outcome.state());
    rows.addAll(outcome.rows());
    settled.addAll(outcome.settled());
    rollup.add(outcome.settled());
    outcome.alerts().forEach(change -> alerts.add(new TaskAlert(task, change)));
  }

  private void refuse(Happening what, RefusalReason reason, String detail) {
    refused.add(new Refused(what, new Refusal(reason, detail)));
  }

  private LocalDate dayOf(Instant at) {
    return LocalDate.ofInstant(at, policy.zone());
  }
}
