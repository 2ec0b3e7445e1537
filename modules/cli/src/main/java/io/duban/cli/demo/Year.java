package io.duban.cli.demo;

import io.duban.cli.demo.scenario.Scenario;
import io.duban.cli.demo.scenario.SimulatedAction;
import io.duban.cli.stack.LocalStack;
import io.duban.contracts.Bulletin;
import io.duban.pipeline.clock.DayPublisher;
import io.duban.registry.SchemaRegistry;
import io.duban.rules.calendar.Due;
import io.duban.rules.calendar.ReportingCalendar;
import io.duban.rules.policy.Policies;
import io.duban.rules.task.Notice;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Plays a plan year day by day, until its last bulletin is cut. */
final class Year {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final Notice notice;
  private final long seed;
  private final double daysPerSecond;
  private final Policies policies;

  Year(Notice notice, long seed, double daysPerSecond, Policies policies) {
    this.notice = notice;
    this.seed = seed;
    this.daysPerSecond = daysPerSecond;
    this.policies = policies;
  }

  LocalDate first() {
    return LocalDate.of(notice.year(), 1, 1);
  }

  /** The day on which the last quarter's bulletin is cut. */
  LocalDate last() {
    return policies.of(notice.region()).cut(LocalDate.of(notice.year(), 12, 31));
  }

  /**
   * Plays it all.
   *
   * @param onDay told of each day once everything of it is in the journal
   * @return the bulletins by quarter, and how many reports were sent
   */
  Result play(LocalStack stack, SchemaRegistry registry, Feed feed, Consumer<LocalDate> onDay)
      throws InterruptedException {
    VirtualClock clock = new VirtualClock(policies.zone());
    Map<LocalDate, List<SimulatedAction>> actions = Scenario.write(notice, seed, policies.zone());
    long started = System.nanoTime();
    int reports = 0;
    try (DayPublisher days = new DayPublisher(stack.kafka(), registry, Map.of(), policies.zone());
        JournalWatch watch = new JournalWatch(stack.kafka());
        Simulator simulator = new Simulator(stack, registry, clock)) {
      for (LocalDate day = first(); !day.isAfter(last()); day = day.plusDays(1)) {
        clock.turnTo(day);
        days.publish(day);
        if (day.equals(first())) {
          watch.await(simulator.publish(notice));
        }
        List<SimulatedAction> today = actions.getOrDefault(day, List.of());
        if (!today.isEmpty()) {
          Set<String> sent = simulator.play(today);
          watch.await(sent);
          reports +=
              (int)
                  today.stream()
                      .filter(action -> !(action instanceof SimulatedAction.Decides))
                      .count();
        }
        onDay.accept(day);
        pace(started, day);
      }
    }
    return new Result(feed.awaitBulletins(bulletins(), TIMEOUT), reports);
  }

  /** One for each quarter that had not ended when the notice was issued. */
  private int bulletins() {
    return (int)
        ReportingCalendar.dues(notice.reporting(), notice.year(), notice.issued()).stream()
            .map(Due::quarter)
            .distinct()
            .count();
  }

  private void pace(long started, LocalDate day) {
    if (daysPerSecond <= 0) {
      return;
    }
    double seconds = (day.getDayOfYear() + (day.getYear() - notice.year()) * 365) / daysPerSecond;
    long wait = started + (long) (seconds * 1e9) - System.nanoTime();
    if (wait > 0) {
      LockSupport.parkNanos(wait);
    }
  }

  /** What came of a year. */
  record Result(Map<String, Bulletin> bulletins, int reports) {}
}
