package io.duban.cli.demo;

import io.duban.rules.directive.Dates;
import io.duban.rules.directive.Directive;
import io.duban.rules.directive.Directive.Kind;
import io.duban.rules.directive.Subject;
import io.duban.rules.task.Task;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;

/** What the office decides on one task in the year. */
final class OfficeStory {
  private static final String AUTHOR = "supervision-office";

  private final Task task;
  private final ZoneId zone;
  private final Random random;
  private final Function<ZonedDateTime, String> eventIds;
  private final Phrases phrases;
  private final Consumer<Act> acts;

  OfficeStory(
      Task task,
      ZoneId zone,
      Random random,
      Function<ZonedDateTime, String> eventIds,
      Phrases phrases,
      Consumer<Act> acts) {
    this.task = task;
    this.zone = zone;
    this.random = random;
    this.eventIds = eventIds;
    this.phrases = phrases;
    this.acts = acts;
  }

  /** Approves a claim within days; some are returned first, and must be made again. */
  void answers(LocalDate claimed, Consumer<LocalDate> claimsAgain) {
    LocalDate last = claimed;
    boolean timeToClaimAgain = claimed.plusDays(4).getYear() == task.year();
    if (random.nextInt(100) < 15 && timeToClaimAgain) {
      decides(claimed.plusDays(1), Kind.COMPLETION_RETURNED, Dates.NONE, Subject.TASK);
      last = claimed.plusDays(4);
      claimsAgain.accept(last);
    }
    LocalDate approved = last.plusDays(1 + random.nextInt(6));
    decides(approved, Kind.COMPLETION_APPROVED, Dates.NONE, Subject.TASK);
  }

  /** Gives a task that will not be done in time more of it, or an order; silences an alert. */
  void presses() {
    LocalDate deadline = task.deadline();
    LocalDate year = LocalDate.of(task.year(), 12, 31);
    if (deadline != null && deadline.isBefore(year.minusDays(30)) && random.nextInt(3) == 0) {
      decides(deadline.minusDays(10), Kind.EXTENDED, Dates.until(year), Subject.TASK);
    }
    if (random.nextInt(100) < 20) {
      orders(LocalDate.of(task.year(), 7, 10).plusDays(random.nextInt(60)));
    }
    if (random.nextInt(100) < 8) {
      LocalDate day = LocalDate.of(task.year(), 6, 20);
      Subject alert = Subject.alert("BEHIND_SCHEDULE", "");
      decides(day, Kind.ALERT_SILENCED, Dates.until(day.plusDays(40)), alert);
    }
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
    acts.accept(new Act.Decides(at, directive));
  }
}
