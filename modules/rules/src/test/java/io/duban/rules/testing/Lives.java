package io.duban.rules.testing;

import static java.time.temporal.ChronoUnit.DAYS;

import io.duban.rules.directive.Directive;
import io.duban.rules.directive.Observation.Outcome;
import io.duban.rules.fold.TaskEvent;
import io.duban.rules.fold.TaskEvent.Defined;
import io.duban.rules.fold.TaskEvent.Directed;
import io.duban.rules.fold.TaskEvent.Reported;
import io.duban.rules.lag.LagRule;
import io.duban.rules.lag.LagRules;
import io.duban.rules.policy.Policy;
import io.duban.rules.report.Plan;
import io.duban.rules.report.ReportStatus;
import io.duban.rules.task.Cadence;
import io.duban.rules.task.Comparator;
import io.duban.rules.task.Interim;
import io.duban.rules.task.Reporting;
import io.duban.rules.task.TargetKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Generates what may happen to a task in the year 2026, from a seed. */
public final class Lives {
  public static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  public static final LocalDate LAST = LocalDate.of(2027, 1, 31);

  private static final int[] DUE_DAYS = {10, 25, 30, 31};
  private static final List<ReportStatus> STATUSES = List.of(ReportStatus.values());
  private static final List<TargetKind> KINDS = List.of(TargetKind.values());
  private static final List<Comparator> COMPARATORS = List.of(Comparator.values());

  private final Random random;
  private final List<String> said = new ArrayList<>();
  private final String task;
  private final int targets;
  private final Reporting reporting;
  private final LocalDate issued;
  private final List<String> plans = new ArrayList<>();

  private Lives(long seed, String task) {
    this.random = new Random(seed);
    this.task = task;
    this.targets = random.nextInt(4);
    this.issued = FIRST.plusDays(random.nextInt(120));
    this.reporting =
        new Reporting(
            random.nextBoolean() ? Cadence.MONTHLY : Cadence.QUARTERLY,
            DUE_DAYS[random.nextInt(DUE_DAYS.length)],
            random.nextInt(3) == 0 ? MonthDay.of(12, 25) : null);
  }

  /**
   * The life of a task, by time; on some days much happens, and the first happening of a day on
   * which it is defined is its definition.
   */
  public static List<TaskEvent> of(long seed, String task) {
    return new Lives(seed, task).happenings();
  }

  private List<TaskEvent> happenings() {
    List<TaskEvent> happenings = new ArrayList<>();
    LocalDate defined = issued.minusDays(random.nextInt(10)).plusDays(random.nextInt(60));
    happenings.add(define(defined.isBefore(FIRST) ? FIRST : defined));
    if (random.nextInt(4) == 0) {
      happenings.add(define(issued.plusDays(60 + random.nextInt(200))));
    }
    int busyDays = 2 + random.nextInt(20);
    for (int i = 0; i < busyDays; i++) {
      LocalDate day = busyDay();
      int events = 1 + random.nextInt(4);
      for (int j = 0; j < events; j++) {
        happenings.add(random.nextInt(5) == 0 ? direct(day) : report(day));
      }
    }
    happenings.sort(java.util.Comparator.comparing(TaskEvent::at));
    return happenings;
  }

  /** Any day, more often one close to the end of a quarter. */
  private LocalDate busyDay() {
    if (random.nextBoolean()) {
      return FIRST.plusDays(random.nextInt((int) DAYS.between(FIRST, LAST)));
    }
    LocalDate end = FIRST.plusMonths(3L * (1 + random.nextInt(4))).minusDays(1);
    return end.plusDays(random.nextInt(21) - 10L);
  }

  private Defined define(LocalDate day) {
    Tasks built =
        Tasks.task(task)
            .lead("bureau-a")
            .responsible("bureau-b")
            .cooperating("bureau-c")
            .collective("towns")
            .reporting(reporting)
            .issued(issued)
            .start(random.nextBoolean() ? FIRST : issued)
            .deadline(random.nextInt(6) == 0 ? null : FIRST.plusDays(random.nextInt(365)));
    for (int i = 1; i <= targets; i++) {
      built.target(target("m" + i));
    }
    return new Defined(built.build(), day.atStartOfDay(Policy.DEFAULT.zone()).toInstant());
  }

  private Targets target(String metric) {
    TargetKind kind = KINDS.get(random.nextInt(KINDS.size()));
    boolean kept = kind == TargetKind.CEILING || kind == TargetKind.FLOOR;
    Targets target = Targets.of(metric, kind, kept ? 50 : 100).upTo(110);
    target.comparator(COMPARATORS.get(random.nextInt(COMPARATORS.size())));
    if (random.nextBoolean()) {
      target.in("天").opening(random.nextBoolean() ? 20 : 150);
    }
    if (random.nextInt(3) == 0) {
      target.share("bureau-a", 60).share("bureau-b", 40);
    }
    if (random.nextInt(3) == 0) {
      target.interim(FIRST.plusDays(random.nextInt(365)), random.nextInt(101));
    }
    return random.nextInt(3) == 0 ? target.deadline(FIRST.plusDays(random.nextInt(365))) : target;
  }

  private Reported report(LocalDate day) {
    String unit = "bureau-" + "aaaabbcx".charAt(random.nextInt(8));
    Reports report =
        Reports.report(task, day.minusDays(random.nextInt(random.nextInt(3) == 0 ? 120 : 15)))
            .by(unit)
            .status(STATUSES.get(random.nextInt(STATUSES.size())))
            .narrative("word " + random.nextInt(1000));
    String eventId = Reports.eventId(random.nextInt(1_000_000_000));
    report.event(eventId);
    if (!said.isEmpty() && random.nextInt(5) == 0) {
      report.corrects(said.get(random.nextInt(said.size())), "typed wrong");
    }
    said.add(eventId);
    if (unit.equals("bureau-a") && random.nextInt(8) == 0) {
      plans.add(eventId);
      report.plan(plan());
    }
    if (random.nextInt(3) > 0) {
      report.percent(random.nextInt(101));
    }
    for (int i = 1; i <= targets; i++) {
      if (random.nextInt(3) > 0) {
        report.value("m" + i, random.nextInt(10_001) / 100.0);
      }
    }
    return new Reported(report.build(), at(day));
  }

  private Directed direct(LocalDate day) {
    int number = random.nextInt(1_000_000_000);
    Directive directive =
        switch (random.nextInt(5)) {
          case 0, 1 -> completion(number);
          case 2 -> ordering(day, number);
          case 3 -> seeing(day, number);
          default -> scheduling(day, number);
        };
    return new Directed(directive, at(day));
  }

  private Directive completion(int number) {
    return switch (random.nextInt(4)) {
      case 0, 1 -> Directives.approved(task, number);
      case 2 -> Directives.returned(task, number);
      default -> Directives.reopened(task, number);
    };
  }

  private Directive ordering(LocalDate day, int number) {
    String order = "order-" + random.nextInt(2);
    return switch (random.nextInt(5)) {
      case 0, 1 -> Directives.ordered(task, number, order, null, day.plusDays(random.nextInt(60)));
      case 2 -> Directives.replied(task, number, order);
      case 3 -> Directives.closed(task, number, order);
      default -> Directives.orderExtended(task, number, order, day.plusDays(random.nextInt(90)));
    };
  }

  private Directive seeing(LocalDate day, int number) {
    LagRule rule = LagRules.ALL.get(random.nextInt(LagRules.ALL.size()));
    String unit = random.nextBoolean() ? "" : "bureau-" + "abx".charAt(random.nextInt(3));
    return switch (random.nextInt(4)) {
      case 0 -> Directives.acknowledged(task, number, rule.name(), unit);
      case 1, 2 ->
          Directives.silenced(task, number, rule.name(), unit, day.plusDays(random.nextInt(40)));
      default -> Directives.inspected(task, number, "m" + random.nextInt(4), Outcome.CONTRADICTS);
    };
  }

  private Directive scheduling(LocalDate day, int number) {
    LocalDate until = day.plusDays(random.nextInt(120) - 10L);
    String plan = plans.isEmpty() ? Reports.eventId(1) : plans.get(random.nextInt(plans.size()));
    return switch (random.nextInt(7)) {
      case 0, 1 -> Directives.extended(task, number, until);
      case 2 -> Directives.waived(task, number, random.nextBoolean() ? "" : "bureau-a", day, until);
      case 3 -> Directives.fact(task, number, "m1", BigDecimal.TEN, true, day);
      case 4, 5 -> Directives.planApproved(task, number, plan);
      default -> Directives.planReturned(task, number, plan);
    };
  }

  private Plan plan() {
    List<Interim> milestones = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      LocalDate date = FIRST.plusDays(100L * i + random.nextInt(50));
      milestones.add(new Interim(date, BigDecimal.valueOf(30L * i)));
    }
    LocalDate start = random.nextBoolean() ? null : FIRST.plusDays(random.nextInt(90));
    Map<String, BigDecimal> shares =
        random.nextInt(3) == 0
            ? Map.of("bureau-a", BigDecimal.valueOf(60), "bureau-b", BigDecimal.valueOf(40))
            : Map.of();
    return new Plan(start, milestones, shares);
  }

  private Instant at(LocalDate day) {
    return day.atTime(1, 0)
        .atZone(Policy.DEFAULT.zone())
        .toInstant()
        .plusSeconds(random.nextInt(23 * 3600));
  }
}
