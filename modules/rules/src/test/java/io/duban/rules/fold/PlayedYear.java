package io.duban.rules.fold;

import static java.util.stream.Collectors.joining;

import io.duban.rules.assessment.TaskQuarter;
import io.duban.rules.calendar.Quarter;
import io.duban.rules.policy.Policy;
import io.duban.rules.testing.FoldOracle;
import io.duban.rules.testing.History;
import io.duban.rules.testing.WorkedYear;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The worked year as the program went through it, and its rows on the eve of each bulletin. */
record PlayedYear(WorkedYear year, History history, Map<Quarter, List<TaskQuarter>> onTheEve) {
  static PlayedYear play() {
    WorkedYear year = WorkedYear.read();
    FoldOracle oracle = FoldOracle.onDueDays(Policy.DEFAULT);
    Map<Quarter, List<TaskQuarter>> onTheEve = new TreeMap<>();
    List<TaskEvent> happenings = year.happenings();
    for (LocalDate day : days()) {
      for (Map<String, String> bulletin : year.table("总数")) {
        if (WorkedYear.day(bulletin.get("起草")).equals(day)) {
          onTheEve.put(
              Quarter.parse(bulletin.get("季度")),
              List.copyOf(oracle.history().latestRows().values()));
        }
      }
      oracle.begin(day);
      happenings.stream().filter(one -> dayOf(one).equals(day)).forEach(oracle::take);
    }
    return new PlayedYear(year, oracle.history(), onTheEve);
  }

  /** Lines of a table, each as the test writes what it found. */
  List<String> expected(String heading, Function<Map<String, String>, String> line) {
    return year.table(heading).stream().map(line).toList();
  }

  static String cells(Map<String, String> line, String... columns) {
    return cells(Arrays.stream(columns).map(line::get));
  }

  static String cells(Object... cells) {
    return cells(Arrays.stream(cells));
  }

  static String cells(Stream<?> cells) {
    return cells.map(cell -> Objects.toString(cell, "")).collect(joining(" | "));
  }

  private static List<LocalDate> days() {
    return WorkedYear.FIRST.datesUntil(WorkedYear.LAST.plusDays(1)).toList();
  }

  private static LocalDate dayOf(TaskEvent happening) {
    return LocalDate.ofInstant(happening.at(), Policy.DEFAULT.zone());
  }
}
