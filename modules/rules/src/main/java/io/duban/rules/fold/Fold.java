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
  public void take(TaskEvent event) {
    if (event instanceof Defined defined) {
      keep(tracker.define(states.get(defined.about()), defined.task(), today));
      takeWaiting(defined.about());
    } else if (states.containsKey(event.about())) {
      track(event);
    } else {
      waiting.add(new Waiting(event, today));
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

  private void track(TaskEvent event) {
    TrackingResult result;
    try {
      result = result(event);
    } catch (RuntimeException e) {
      observer.failed(event, e);
      return;
    }
    if (result.refusal() != null) {
      observer.refused(event, result.refusal());
    }
    keep(result);
  }

  private TrackingResult result(TaskEvent event) {
    TaskState state = states.get(event.about());
    if (event instanceof Reported reported) {
      Sent sent = new Sent(reported.at(), reported.place());
      return tracker.report(state, reported.report(), sent, today);
    }
    Directed directed = (Directed) event;
    Sent sent = new Sent(directed.at(), directed.place());
    return tracker.direct(state, directed.directive(), sent, today);
  }

  private void keep(TrackingResult result) {
    states.put(result.state().task().id(), result.state());
    rollup.add(result.settled());
    result.rulings().stream()
        .filter(ruling -> ruling.settled() && !ruling.inForce())
        .forEach(
            ruling ->
                observer.refused(
                    new Directed(ruling.directive(), new Sent(ruling.at(), ruling.place())),
                    ruling.refusal()));
    result
        .settledAlerts()
        .forEach(change -> AlertNews.of(result.state().task(), change).ifPresent(digests::add));
    observer.taken(result);
  }
}
