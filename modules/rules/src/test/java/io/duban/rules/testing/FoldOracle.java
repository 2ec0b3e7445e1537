package io.duban.rules.testing;

import io.duban.rules.assessment.TaskQuarter;
import io.duban.rules.bulletin.AlertDigest;
import io.duban.rules.bulletin.Bulletin;
import io.duban.rules.directive.DirectiveCheck;
import io.duban.rules.fold.Fold;
import io.duban.rules.fold.FoldObserver;
import io.duban.rules.fold.TaskEvent;
import io.duban.rules.fold.TaskEvent.Directed;
import io.duban.rules.fold.TaskEvent.Reported;
import io.duban.rules.policy.Policies;
import io.duban.rules.policy.Policy;
import io.duban.rules.report.Refusal;
import io.duban.rules.report.RefusalReason;
import io.duban.rules.report.ReportCheck;
import io.duban.rules.state.TaskState;
import io.duban.rules.testing.History.Refused;
import io.duban.rules.testing.History.TaskAlert;
import io.duban.rules.tracking.TrackingResult;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** A {@link Fold} with the checks of the intake before it, that remembers all that came of it. */
public final class FoldOracle implements FoldObserver {
  private final Policies policies;
  private final Fold fold;
  private final List<TaskQuarter> rows = new ArrayList<>();
  private final List<TaskQuarter> settled = new ArrayList<>();
  private final List<TaskAlert> alerts = new ArrayList<>();
  private final List<Refused> refused = new ArrayList<>();
  private final List<Bulletin> bulletins = new ArrayList<>();
  private final List<AlertDigest> digests = new ArrayList<>();

  private FoldOracle(Policies policies, boolean everyDay) {
    this.policies = policies;
    this.fold = everyDay ? Fold.everyDay(policies, this) : Fold.onDueDays(policies, this);
  }

  /** Looks at a task only on the days it asks to be woken, as the pipeline does. */
  public static FoldOracle onDueDays(Policy policy) {
    return onDueDays(Policies.of(policy));
  }

  public static FoldOracle onDueDays(Policies policies) {
    return new FoldOracle(policies, false);
  }

  /** Looks at every task every day, which must come to the same. */
  public static FoldOracle everyDay(Policy policy) {
    return everyDay(Policies.of(policy));
  }

  public static FoldOracle everyDay(Policies policies) {
    return new FoldOracle(policies, true);
  }

  /**
   * Plays the days from the first to the last, with what happens on each in the order given. The
   * day of a happening is that of its time in the policy's zone.
   */
  public FoldOracle play(LocalDate first, LocalDate last, List<? extends TaskEvent> happenings) {
    NavigableMap<LocalDate, List<TaskEvent>> byDay = new TreeMap<>();
    for (TaskEvent happening : happenings) {
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
    fold.begin(day);
    return this;
  }

  /** Takes in what happens on the day that has begun. */
  public FoldOracle take(TaskEvent happening) {
    atIntake(happening).ifPresentOrElse(why -> refused(happening, why), () -> fold.take(happening));
    return this;
  }

  public TaskState state(String task) {
    return fold.states().get(task);
  }

  public History history() {
    return new History(
        rows, settled, alerts, refused, bulletins, digests, new TreeMap<>(fold.states()));
  }

  @Override
  public void taken(TrackingResult outcome) {
    String task = outcome.state().task().id();
    rows.addAll(outcome.rows());
    settled.addAll(outcome.settled());
    outcome.alerts().forEach(change -> alerts.add(new TaskAlert(task, change)));
  }

  @Override
  public void refused(TaskEvent what, Refusal why) {
    refused.add(new Refused(what, why));
  }

  @Override
  public void cut(Bulletin bulletin) {
    bulletins.add(bulletin);
  }

  @Override
  public void told(AlertDigest digest) {
    digests.add(digest);
  }

  private Optional<Refusal> atIntake(TaskEvent happening) {
    if (happening instanceof Directed directed) {
      return DirectiveCheck.check(directed.directive(), dayOf(directed.at()));
    }
    if (!(happening instanceof Reported reported)) {
      return Optional.empty();
    }
    if (!reported.speaker().equals(reported.report().unit())) {
      return Optional.of(
          new Refusal(RefusalReason.CLAIMS_ANOTHER_UNIT, "spoken by " + reported.speaker()));
    }
    return ReportCheck.check(reported.report(), dayOf(reported.at()));
  }

  private LocalDate dayOf(Instant at) {
    return LocalDate.ofInstant(at, policies.zone());
  }
}
