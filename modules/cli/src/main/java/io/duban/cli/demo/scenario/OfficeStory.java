package io.duban.cli.demo.scenario;

import io.duban.rules.calendar.Due;
import io.duban.rules.directive.Dates;
import io.duban.rules.directive.Directive;
import io.duban.rules.directive.Directive.Kind;
import io.duban.rules.directive.Subject;
import io.duban.rules.task.Task;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;

/** What the office decides on one task in the year. */
final class OfficeStory {
  private static final String AUTHOR = "supervision-office";

  private final TaskScenario scenario;
  private final Task task;
  private final ZoneId zone;
  private final Random random;
  private final Function<ZonedDateTime, String> eventIds;
  private final ReportPhrases phrases;
  private final Consumer<SimulatedAction> actions;

  OfficeStory(
      TaskScenario scenario,
      ZoneId zone,
      Random random,
      Function<ZonedDateTime, String> eventIds,
      ReportPhrases phrases,
      Consumer<SimulatedAction> actions) {
    this.scenario = scenario;
    this.task = scenario.task();
    this.zone = zone;
    this.random = random;
    this.eventIds = eventIds;
    this.phrases = phrases;
    this.actions = actions;
  }

  /** Approves a claim within days, or returns it, so that it must be made again. */
  void answers(LocalDate claimed, Consumer<LocalDate> claimsAgain) {
    LocalDate last = claimed;
    if (scenario.takes(Incident.RETURNED)) {
      decides(claimed.plusDays(1), Kind.COMPLETION_RETURNED, Dates.NONE, Subject.TASK);
      last = claimed.plusDays(4);
      claimsAgain.accept(last);
    }
    LocalDate approved = last.plusDays(1 + random.nextInt(6));
    decides(approved, Kind.COMPLETION_APPROVED, Dates.NONE, Subject.TASK);
  }

  /** Gives a task more time before its deadline has passed. */
  void extend() {
    LocalDate asked = task.deadline().minusDays(10);
    decides(asked, Kind.EXTENDED, Dates.until(scenario.deadline()), Subject.TASK);
  }

  /**
   * Orders a task that will not be done in time to be put right, or silences its alert.
   *
   * @param lagging what was due when the task was first seen to lag
   */
  void presses(Optional<Due> lagging) {
    if (scenario.takes(Incident.ORDERED)) {
      orders(LocalDate.of(task.year(), 7, 10).plusDays(random.nextInt(60)));
    } else if (scenario.takes(Incident.SILENCED)) {
      lagging.map(due -> due.day().plusDays(9)).ifPresent(this::silences);
    }
  }

  private void silences(LocalDate day) {
    Subject alert = Subject.alert("BEHIND_SCHEDULE", "");
    decides(day, Kind.ALERT_SILENCED, Dates.until(day.plusDays(100)), alert);
  }

  private void orders(LocalDate day) {
    Subject order = Subject.order("%d-%03d".formatted(task.year(), task.number()), "");
    decides(day, Kind.ORDER_ISSUED, new Dates(day, day.plusDays(45), day.plusDays(15)), order);
    if (random.nextBoolean()) {
      decides(day.plusDays(9), Kind.ORDER_REPLIED, Dates.NONE, order);
      if (random.nextBoolean()) {
        decides(day.plusDays(40), Kind.ORDER_CLOSED, Dates.NONE, order);
      }
    }
  }

  private void decides(LocalDate day, Kind kind, Dates dates, Subject subject) {
    if (day.isBefore(task.issued())) {
      return;
    }
    ZonedDateTime at = day.atTime(17, 30).plusSeconds(random.nextInt(1800)).atZone(zone);
    Directive directive =
        new Directive(
            eventIds.apply(at),
            task.id(),
            kind,
            AUTHOR,
            phrases.decision(kind.name()),
            dates,
            subject,
            null);
    actions.accept(new SimulatedAction.Decides(at, directive));
  }
}
