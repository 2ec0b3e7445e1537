package io.duban.integration.year;

import static java.util.stream.Collectors.groupingBy;

import io.duban.rules.fold.TaskEvent;
import io.duban.rules.fold.TaskEvent.Directed;
import io.duban.rules.fold.TaskEvent.Reported;
import io.duban.rules.policy.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * What happens in a year, by time.
 *
 * @param units ids of the units that report
 */
public record Year(List<String> units, List<TaskEvent> happenings) {
  public static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  public static final LocalDate LAST = LocalDate.of(2027, 1, 12);

  /**
   * A year in which at most one speaks of a task on a day, a unit or the office, so that the order
   * of what is said of it does not depend on chance.
   */
  public static Year orderly(long seed) {
    return new YearWriter(seed, true).write();
  }

  /** An orderly year in which, besides, the leads of ten tasks report every day. */
  public static Year busy(long seed) {
    return new YearWriter(seed, true).withDailyReports(10).write();
  }

  /** A year in which units and the office speak of a task when they like. */
  public static Year crowded(long seed) {
    return new YearWriter(seed, false).write();
  }

  /** The same year with the reports of each day in any order and some of them repeated. */
  public Year shuffled(long seed) {
    Random random = new Random(seed);
    List<TaskEvent> shuffled = new ArrayList<>();
    new TreeMap<>(byDay())
        .forEach(
            (day, said) -> {
              List<TaskEvent> disorder = new ArrayList<>(said);
              said.stream()
                  .filter(one -> one instanceof Reported && random.nextInt(3) == 0)
                  .forEach(disorder::add);
              Collections.shuffle(disorder, random);
              shuffled.addAll(disorder);
            });
    return new Year(units, List.copyOf(shuffled));
  }

  public Map<LocalDate, List<TaskEvent>> byDay() {
    return happenings.stream().collect(groupingBy(Year::dayOf));
  }

  /** Id of a report or a directive, or nothing of a definition. */
  public static String eventId(TaskEvent happening) {
    if (happening instanceof Reported reported) {
      return reported.report().eventId();
    }
    return happening instanceof Directed directed ? directed.directive().eventId() : "";
  }

  static LocalDate dayOf(TaskEvent happening) {
    return LocalDate.ofInstant(happening.at(), Policy.DEFAULT.zone());
  }
}
