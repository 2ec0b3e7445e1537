package io.duban.rules.fold;

import io.duban.rules.bulletin.AlertNews;
import io.duban.rules.fold.TaskEvent.Defined;
import io.duban.rules.fold.TaskEvent.Directed;
import io.duban.rules.fold.TaskEvent.Reported;
import io.duban.rules.policy.Policies;
import io.duban.rules.report.Refusal;
import io.duban.rules.report.RefusalReason;
import io.duban.rules.report.Sent;
import io.duban.rules.state.TaskState;
import io.duban.rules.tracking.TaskTracker;
import io.duban.rules.tracking.TrackingResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Folds what happens to many tasks, the way the pipeline does: a day begins, the tasks for which
 * something is due are looked at, bulletins are cut, then comes what happens on the day.
 */
public final class Fold {
  private final TaskTracker tracker;
  private final boolean lookEveryDay;
  private final FoldObserver observer;
  private final Rollup rollup;
  private final Digests digests = new Digests();
  private final NavigableMap<String, TaskState> states = new TreeMap<>();
  private final List<Waiting> waiting = new ArrayList<>();
  private LocalDate today;

  private record Waiting(TaskEvent what, LocalDate since) {}

  private Fold(Policies policies, boolean lookEveryDay, FoldObserver observer) {
    this.tracker = new TaskTracker(policies);
    this.rollup = new Rollup(policies);
    this.lookEveryDay = lookEveryDay;
    this.observer = observer;
  }

  /** Looks at a task only on the days it asks to be woken, as the pipeline does. */
  public static Fold onDueDays(Policies policies, FoldObserver observer) {
    return new Fold(policies, false, observer);
  }

  /** Looks at every task every day, which must come to the same. */
  public static Fold everyDay(Policies policies, FoldObserver observer) {
    return new Fold(policies, true, observer);
  }

  /** The tick of a day. */
  public void begin(LocalDate day) {
    today = day;
    for (TaskState state : List.copyOf(states.values())) {
      if (lookEveryDay || day.equals(state.wakeOn())) {
        keep(tracker.begin(state, day));
      }
    }
    giveUpWaiting(day);
    rollup.cut(day).forEach(observer::cut);
    digests.ofTheDay().forEach(observer::told);
  }

  /** Takes in what happens on the day that has begun and has passed the intake. */
  public void take(TaskEvent happening) {
    if (happening instanceof Defined defined) {
      keep(tracker.define(states.get(defined.about()), defined.task(), today));
      takeWaiting(defined.about());
    } else if (states.containsKey(happening.about())) {
      track(happening);
    } else {
      waiting.add(new Waiting(happening, today));
    }
  }

  /** The tasks as they stand, by id. */
  public NavigableMap<String, TaskState> states() {
    return Collections.unmodifiableNavigableMap(states);
  }

  private void giveUpWaiting(LocalDate day) {
    Iterator<Waiting> all = waiting.iterator();
    while (all.hasNext()) {
      Waiting one = all.next();
      if (tracker.waitedTooLong(one.what().about(), one.since(), day)) {
        all.remove();
        observer.refused(
            one.what(), new Refusal(RefusalReason.UNKNOWN_TASK, "task " + one.what().about()));
      }
    }
  }

  private void takeWaiting(String task) {
    List<Waiting> ready = waiting.stream().filter(w -> w.what().about().equals(task)).toList();
    waiting.removeAll(ready);
    ready.forEach(one -> track(one.what()));
  }

  private void track(TaskEvent happening) {
    TrackingResult outcome;
    try {
      outcome = outcome(happening);
    } catch (RuntimeException e) {
      observer.failed(happening, e);
      return;
    }
    if (outcome.refusal() != null) {
      observer.refused(happening, outcome.refusal());
    }
    keep(outcome);
  }

  private TrackingResult outcome(TaskEvent happening) {
    TaskState state = states.get(happening.about());
    if (happening instanceof Reported reported) {
      Sent sent = new Sent(reported.at(), reported.place());
      return tracker.report(state, reported.report(), sent, today);
    }
    Directed directed = (Directed) happening;
    Sent sent = new Sent(directed.at(), directed.place());
    return tracker.direct(state, directed.directive(), sent, today);
  }

  private void keep(TrackingResult outcome) {
    states.put(outcome.state().task().id(), outcome.state());
    rollup.add(outcome.settled());
    outcome.rulings().stream()
        .filter(ruling -> ruling.settled() && !ruling.inForce())
        .forEach(
            ruling ->
                observer.refused(
                    new Directed(ruling.directive(), new Sent(ruling.at(), ruling.place())),
                    ruling.refusal()));
    outcome
        .settledAlerts()
        .forEach(change -> AlertNews.of(outcome.state().task(), change).ifPresent(digests::add));
    observer.taken(outcome);
  }
}
