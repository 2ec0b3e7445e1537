package io.duban.cli.demo.scenario;

import io.duban.contracts.ReportStatus;
import io.duban.rules.assessment.Duties;
import io.duban.rules.calendar.Due;
import io.duban.rules.task.Assignment;
import io.duban.rules.task.Task;
import io.duban.sdk.Progress;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;

/** What happens on one task in the year; the same seed tells the same story. */
final class TaskStory {
  private static final int CLAIM_WITHIN_DAYS = 12;

  private final Task task;
  private final TaskScenario scenario;
  private final List<Due> dues;
  private final ZoneId zone;
  private final Random random;
  private final Function<ZonedDateTime, String> eventIds;
  private final ReportPhrases phrases;
  private final SimulatedFigures figures;
  private final LocalDate claimedOn;
  private final Consumer<SimulatedAction> actions;
  private final OfficeStory office;

  TaskStory(
      TaskScenario scenario,
      List<Due> dues,
      ZoneId zone,
      Random random,
      Function<ZonedDateTime, String> eventIds,
      ReportPhrases phrases,
      Consumer<SimulatedAction> actions,
      OfficeStory office) {
    this.task = scenario.task();
    this.scenario = scenario;
    this.dues = dues;
    this.zone = zone;
    this.random = random;
    this.eventIds = eventIds;
    this.phrases = phrases;
    this.actions = actions;
    this.office = office;
    this.figures = new SimulatedFigures(scenario);
    this.claimedOn = scenario.finishesEarly() ? claimDay() : null;
  }

  /** Early enough to claim again where the first claim is returned. */
  private LocalDate claimDay() {
    int least = scenario.takes(Incident.RETURNED) ? 10 : 1;
    return scenario.deadline().minusDays(least + random.nextInt(CLAIM_WITHIN_DAYS));
  }

  void tell(Assignment assignment, boolean consolidating, ReportingHabit habit) {
    for (Due due : dues) {
      habit
          .reportsOn(due.day(), random)
          .filter(day -> !day.isBefore(task.issued()))
          .filter(day -> claimedOn == null || day.isBefore(claimedOn))
          .ifPresent(day -> reports(assignment.unit(), consolidating, day, due));
      if (consolidating && random.nextInt(100) < 30) {
        between(due).ifPresent(day -> reports(assignment.unit(), true, day, due));
      }
    }
    if (consolidating && scenario.takes(Incident.EXTENDED)) {
      office.extend();
    }
    if (consolidating && claimedOn != null) {
      claims(assignment.unit(), claimedOn);
      office.answers(claimedOn, day -> claims(assignment.unit(), day));
    } else if (consolidating) {
      office.presses(dues.stream().filter(due -> figures.behind(due.to()) > 12).findFirst());
    }
  }

  private Optional<LocalDate> between(Due due) {
    LocalDate day = due.from().plusDays(20 + random.nextInt(45));
    return day.isBefore(due.day())
            && !day.isBefore(task.issued())
            && (claimedOn == null || day.isBefore(claimedOn))
        ? Optional.of(day)
        : Optional.empty();
  }

  private void reports(String unit, boolean consolidating, LocalDate day, Due due) {
    LocalDate asOf = day.isAfter(due.to()) ? due.to() : day;
    ZonedDateTime at = moment(day);
    double percent = figures.percent(asOf);
    String eventId = eventIds.apply(at);
    Progress progress = Progress.of(task.id()).eventId(eventId).asOf(asOf);
    if (!consolidating) {
      actions.accept(
          new SimulatedAction.Says(
              at, unit, progress.percent(percent).narrative(phrases.part(random))));
      return;
    }
    boolean late = scenario.takes(Incident.CORRECTED_LATE) && due.equals(dues.get(0));
    boolean slip = late || random.nextInt(100) < 4;
    actions.accept(
        new SimulatedAction.Says(
            at, unit, filled(progress, asOf, slip ? percent / 10 : percent, slip ? 0.1 : 1)));
    if (slip) {
      corrects(unit, late ? due.day().plusDays(20) : day.plusDays(2), asOf, eventId);
    }
    if (scenario.takes(Incident.DISPUTED) && due.equals(dues.get(0))) {
      Duties.binding(task).stream()
          .map(Assignment::unit)
          .filter(other -> !other.equals(unit))
          .findFirst()
          .ifPresent(other -> disputes(other, day.plusDays(1), asOf));
    }
  }

  private void disputes(String unit, LocalDate day, LocalDate asOf) {
    ZonedDateTime at = moment(day);
    Progress progress =
        Progress.of(task.id()).eventId(eventIds.apply(at)).asOf(asOf).narrative(phrases.dispute());
    for (Map.Entry<String, Double> value : figures.disputed(asOf).entrySet()) {
      progress = progress.value(value.getKey(), value.getValue());
    }
    actions.accept(new SimulatedAction.Says(at, unit, progress));
  }

  private void corrects(String unit, LocalDate day, LocalDate asOf, String wrong) {
    ZonedDateTime at = moment(day);
    Progress progress =
        Progress.of(task.id())
            .eventId(eventIds.apply(at))
            .asOf(asOf)
            .correcting(wrong, phrases.slip());
    actions.accept(
        new SimulatedAction.Says(at, unit, filled(progress, asOf, figures.percent(asOf), 1)));
  }

  private Progress filled(Progress progress, LocalDate asOf, double percent, double factor) {
    boolean begun = figures.hasBegun(asOf);
    Progress filled =
        progress
            .percent(percent)
            .status(begun ? status(asOf) : ReportStatus.NOT_STARTED)
            .narrative(begun ? phrases.of(scenario.pace(), percent, random) : phrases.notStarted());
    if (scenario.pace() == WorkPace.STALLED || scenario.pace() == WorkPace.SLOW) {
      filled = filled.obstacles(phrases.obstacle(random));
    }
    for (Map.Entry<String, Double> value : figures.values(asOf, random).entrySet()) {
      filled = filled.value(value.getKey(), value.getValue() * factor);
    }
    return filled;
  }

  private ReportStatus status(LocalDate asOf) {
    return scenario.takes(Incident.BLOCKED) && figures.behind(asOf) > 0
        ? ReportStatus.BLOCKED
        : ReportStatus.IN_PROGRESS;
  }

  private void claims(String unit, LocalDate day) {
    ZonedDateTime at = moment(day);
    Progress progress =
        Progress.of(task.id())
            .eventId(eventIds.apply(at))
            .asOf(day)
            .percent(100)
            .status(ReportStatus.DONE_CLAIMED)
            .narrative(phrases.done());
    for (Map.Entry<String, Double> value : figures.complete().entrySet()) {
      progress = progress.value(value.getKey(), value.getValue());
    }
    actions.accept(new SimulatedAction.Says(at, unit, progress));
  }

  private ZonedDateTime moment(LocalDate day) {
    return day.atTime(LocalTime.of(8, 30).plusSeconds(random.nextInt(9 * 3600))).atZone(zone);
  }
}
