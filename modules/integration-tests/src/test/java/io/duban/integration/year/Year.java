package io.duban.integration.year;

import static java.util.stream.Collectors.groupingBy;

import io.duban.rules.assessment.Policy;
import io.duban.rules.testing.Happening;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What happens in a year, by time. On a day at most one speaks for a task, a unit or the office, so
 * that the order of what is said of a task does not depend on chance.
 *
 * @param units ids of the units that report
 */
public record Year(List<String> units, List<Happening> happenings) {
  public static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  public static final LocalDate LAST = LocalDate.of(2027, 1, 12);

  public static Year of(long seed) {
    return new YearWriter(seed).write();
  }

  public Map<LocalDate, List<Happening>> byDay() {
    return happenings.stream()
        .collect(groupingBy(one -> LocalDate.ofInstant(one.at(), Policy.DEFAULT.zone())));
  }
}
