package io.duban.cli.demo.scenario;

import io.duban.cli.demo.scenario.SimulatedAction.Rubbish;
import io.duban.rules.assessment.Duties;
import io.duban.rules.calendar.Due;
import io.duban.rules.calendar.ReportingCalendar;
import io.duban.rules.task.Assignment;
import io.duban.rules.task.Notice;
import io.duban.rules.task.Task;
import io.duban.sdk.EventIds;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everything that happens in the year, by day. */
public final class Scenario {
  private static final int BROKEN_MESSAGES = 12;

  private final Notice notice;
  private final long seed;
  private final ZoneId zone;
  private final List<SimulatedAction> actions = new ArrayList<>();

  private Scenario(Notice notice, long seed, ZoneId zone) {
    this.notice = notice;
    this.seed = seed;
    this.zone = zone;
  }

  public static Map<LocalDate, List<SimulatedAction>> write(Notice notice, long seed, ZoneId zone) {
    Scenario year = new Scenario(notice, seed, zone);
    ScenarioDraw draw = new ScenarioDraw(year::random);
    draw.of(notice).forEach(scenario -> year.story(scenario, draw));
    year.rubbish();
    return year.actions.stream()
        .sorted(Comparator.comparing(action -> action.at().toInstant()))
        .collect(
            Collectors.groupingBy(
                action -> action.at().toLocalDate(), TreeMap::new, Collectors.toList()));
  }

  private void story(TaskScenario scenario, ScenarioDraw draw) {
    Task task = scenario.task();
    Random random = random(task.id());
    List<Due> dues = ReportingCalendar.dues(task.reporting(), task.year(), task.issued());
    TaskStory story =
        new TaskStory(
            scenario,
            dues,
            zone,
            random,
            eventIds(random),
            new ReportPhrases(),
            actions::add,
            office(scenario));
    String lead = task.consolidating().map(Assignment::unit).orElse("");
    Duties.binding(task)
        .forEach(
            assignment ->
                story.tell(
                    assignment, assignment.unit().equals(lead), draw.habit(assignment.unit())));
  }

  private OfficeStory office(TaskScenario scenario) {
    Random random = random("office of " + scenario.task().id());
    return new OfficeStory(
        scenario, zone, random, eventIds(random), new ReportPhrases(), actions::add);
  }

  private void rubbish() {
    Random random = random("rubbish");
    List<Rubbish> kinds = List.of(Rubbish.values());
    for (int i = 0; i < BROKEN_MESSAGES; i++) {
      Task task = notice.tasks().get(random.nextInt(notice.tasks().size()));
      LocalDate day = LocalDate.of(notice.year(), 2, 1).plusDays(random.nextInt(300));
      Rubbish rubbish = kinds.get(i % kinds.size());
      Duties.binding(task).stream()
          .findFirst()
          .ifPresent(
              assignment ->
                  actions.add(
                      new SimulatedAction.SendsRubbish(
                          day.atTime(12, 0).atZone(zone), assignment.unit(), task.id(), rubbish)));
    }
  }

  private Random random(String name) {
    // String.hashCode is fixed by Java's specification, so the year is the same everywhere.
    return new Random(seed * 1_000_003 + name.hashCode());
  }

  private static Function<ZonedDateTime, String> eventIds(Random random) {
    return at -> new EventIds(Clock.fixed(at.toInstant(), at.getZone()), random).get();
  }
}
