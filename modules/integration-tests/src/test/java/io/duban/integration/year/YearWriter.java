package io.duban.integration.year;

import io.duban.rules.calendar.Due;
import io.duban.rules.calendar.ReportingCalendar;
import io.duban.rules.directive.Directive;
import io.duban.rules.fold.TaskEvent;
import io.duban.rules.fold.TaskEvent.Defined;
import io.duban.rules.fold.TaskEvent.Directed;
import io.duban.rules.fold.TaskEvent.Reported;
import io.duban.rules.policy.Policy;
import io.duban.rules.report.ReportStatus;
import io.duban.rules.task.Assignment;
import io.duban.rules.task.Role;
import io.duban.rules.task.Target;
import io.duban.rules.task.TargetKind;
import io.duban.rules.task.Task;
import io.duban.rules.testing.Directives;
import io.duban.rules.testing.Reports;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** Makes a year up from a seed. */
final class YearWriter {
  private static final int UNITS = 8;
  private static final int DAYS_OF_YEAR = 365;
  private static final double GOAL = 240;
  private static final double EASED_GOAL = 180;
  private static final List<Manner> MANNERS = List.of(Manner.values());
  private static final String OFFICE = "office";

  private record TaskDay(String task, LocalDate day) {}

  private final Random random;
  private final boolean orderly;
  private final List<String> units =
      IntStream.range(0, UNITS).mapToObj("bureau-%d"::formatted).toList();
  private final List<TaskEvent> happenings = new ArrayList<>();
  private final Map<TaskDay, String> speakers = new HashMap<>();
  private final Map<LocalDate, Integer> minutes = new HashMap<>();
  private int dailyTasks;

  YearWriter(long seed, boolean orderly) {
    random = new Random(seed);
    this.orderly = orderly;
  }

  YearWriter withDailyReports(int tasks) {
    dailyTasks = tasks;
    return this;
  }

  Year write() {
    TaskList tasks = new TaskList(units);
    for (int number = 1; number <= TaskList.SIZE; number++) {
      Task task = tasks.task(number, GOAL);
      speakers.put(new TaskDay(task.id(), Year.FIRST), OFFICE);
      happenings.add(new Defined(task, at(Year.FIRST)));
      reports(task);
      decisions(task, tasks);
      mistakes(task);
    }
    for (int number = TaskList.SIZE + 1; number <= TaskList.SIZE + dailyTasks; number++) {
      daily(tasks.task(number, GOAL));
    }
    happenings.sort(Comparator.comparing(TaskEvent::at));
    return new Year(units, List.copyOf(happenings));
  }

  private void reports(Task task) {
    for (Assignment assignment : task.assignments()) {
      if (assignment.role() != Role.COOPERATING) {
        for (Due due : ReportingCalendar.dues(task.reporting(), task.year(), task.issued())) {
          answer(task, assignment.unit(), due);
        }
      }
    }
  }

  private void answer(Task task, String unit, Due due) {
    double planned = 100.0 * due.to().getDayOfYear() / DAYS_OF_YEAR;
    LocalDate early = due.day().minusDays(random.nextInt(7));
    LocalDate late = due.day().plusDays(1 + random.nextInt(8));
    switch (MANNERS.get(units.indexOf(unit) % MANNERS.size())) {
      case PUNCTUAL -> report(task, unit, early, early, planned + random.nextInt(5));
      case LATE -> report(task, unit, late, due.to(), planned);
      case SILENT -> {
        if (random.nextInt(5) == 0) {
          report(task, unit, late, due.to(), planned);
        }
      }
      case BEHIND -> report(task, unit, early, early, planned * (0.4 + 0.3 * random.nextDouble()));
      case CATCHING_UP ->
          report(task, unit, early, early, planned * (due.to().getMonthValue() < 7 ? 0.5 : 1));
      case CORRECTING -> correct(task, unit, early, planned);
    }
  }

  private void correct(Task task, String unit, LocalDate day, double planned) {
    Reported wrong = report(task, unit, day, day, Math.min(100, planned + 20));
    LocalDate asOf = wrong.report().asOf();
    LocalDate free = free(task.id(), Year.dayOf(wrong).plusDays(random.nextInt(3)), unit);
    Reports right = figures(task, unit, asOf, planned * 0.8);
    say(right.corrects(wrong.report().eventId(), "数字抄错").by(unit), unit, free);
  }

  private Reported report(Task task, String unit, LocalDate day, LocalDate asOf, double share) {
    LocalDate free = free(task.id(), day, unit);
    return say(figures(task, unit, asOf, Math.min(100, share)), unit, free);
  }

  private Reports figures(Task task, String unit, LocalDate asOf, double share) {
    Reports report =
        Reports.report(task.id(), asOf).by(unit).narrative("完成 %.1f%%".formatted(share));
    for (Target target : task.targets()) {
      if (target.kind() == TargetKind.CUMULATIVE) {
        report.value(target.metric(), GOAL * share / 100);
      } else if (target.kind() == TargetKind.CEILING) {
        report.value(target.metric(), GOAL * (0.7 + 0.35 * random.nextDouble()));
      } else {
        report.percent(share);
      }
    }
    return report;
  }

  private void daily(Task task) {
    String lead = task.assignments().get(0).unit();
    double speed = 0.6 + 0.5 * random.nextDouble();
    speakers.put(new TaskDay(task.id(), Year.FIRST), OFFICE);
    happenings.add(new Defined(task, at(Year.FIRST)));
    Year.FIRST
        .plusDays(1)
        .datesUntil(Year.FIRST.plusYears(1))
        .forEach(
            day -> report(task, lead, day, day, speed * 100 * day.getDayOfYear() / DAYS_OF_YEAR));
  }

  private void decisions(Task task, TaskList tasks) {
    String lead = task.assignments().get(0).unit();
    switch (task.number() % 6) {
      case 0 -> {
        claim(task, lead, LocalDate.of(2026, 11, 10));
        decide(Directives.returned(task.id(), 1), LocalDate.of(2026, 11, 20));
        decide(Directives.approved(task.id(), 2), LocalDate.of(2026, 12, 5));
      }
      case 2 -> {
        claim(task, lead, LocalDate.of(2026, 8, 12));
        decide(Directives.approved(task.id(), 1), LocalDate.of(2026, 8, 20));
        decide(Directives.reopened(task.id(), 2), LocalDate.of(2026, 10, 15));
      }
      case 3 ->
          decide(
              Directives.extended(task.id(), 1, LocalDate.of(2026, 12, 31)),
              LocalDate.of(2026, 9, 20));
      case 5 -> {
        LocalDate day = free(task.id(), LocalDate.of(2026, 5, 20), OFFICE);
        happenings.add(new Defined(tasks.task(task.number(), EASED_GOAL), at(day)));
      }
      default -> {}
    }
  }

  private void claim(Task task, String unit, LocalDate day) {
    LocalDate free = free(task.id(), day, unit);
    say(figures(task, unit, day, 100).status(ReportStatus.DONE_CLAIMED), unit, free);
  }

  private void decide(Directive directive, LocalDate day) {
    happenings.add(new Directed(directive, at(free(directive.task(), day, OFFICE))));
  }

  private void mistakes(Task task) {
    LocalDate wanted = LocalDate.of(2026, 2, 3).plusDays(random.nextInt(300));
    boolean strange = task.number() % 4 == 2;
    String unit = strange ? stranger(task) : task.assignments().get(0).unit();
    LocalDate day = free(task.id(), wanted, unit);
    Reports report = Reports.report(task.id(), day).by(unit);
    switch (task.number() % 4) {
      case 0 -> report.percent(101);
      case 1 -> report.value("m9", 1);
      case 2 -> report.percent(1);
      default -> report.asOf(day.plusDays(1)).percent(1);
    }
    say(report, unit, day);
  }

  private String stranger(Task task) {
    return units.stream()
        .filter(unit -> task.assignmentOf(unit).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private Reported say(Reports report, String unit, LocalDate day) {
    String eventId = new UUID(random.nextLong(), random.nextLong()).toString();
    Reported reported = new Reported(report.event(eventId).build(), unit, at(day));
    happenings.add(reported);
    return reported;
  }

  private LocalDate free(String task, LocalDate wanted, String speaker) {
    LocalDate day = wanted;
    while (orderly && !isFree(new TaskDay(task, day), speaker)) {
      day = day.plusDays(1);
    }
    return day;
  }

  private boolean isFree(TaskDay day, String speaker) {
    return speakers.computeIfAbsent(day, any -> speaker).equals(speaker);
  }

  private Instant at(LocalDate day) {
    int minute = minutes.merge(day, 1, Integer::sum);
    return day.atTime(8, 0).plusMinutes(minute).atZone(Policy.DEFAULT.zone()).toInstant();
  }
}
