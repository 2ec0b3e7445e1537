package io.duban.rules.tracking;

import io.duban.rules.assessment.Duties;
import io.duban.rules.calendar.Quarter;
import io.duban.rules.state.QuarterState;
import io.duban.rules.state.TaskState;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Which quarters of a task have a row that days and decisions can still change. */
final class LiveQuarters {
  private LiveQuarters() {}

  static List<Quarter> of(TaskState state, Duties duties, LocalDate today) {
    return Stream.iterate(new Quarter(state.task().year(), 1), Quarter::next)
        .limit(4)
        .filter(quarter -> !quarter.start().isAfter(today))
        .filter(quarter -> !quarter.end().isBefore(state.task().issued()))
        .filter(quarter -> live(quarter, state, duties, today))
        .toList();
  }

  /** A quarter and the later ones that have a row: a figure bears on those after it. */
  static List<Quarter> publishedFrom(Quarter quarter, TaskState state) {
    return state.quarters().tailMap(quarter, true).values().stream()
        .filter(known -> known.quarter().equals(quarter) || known.revision() > 0)
        .map(QuarterState::quarter)
        .toList();
  }

  /** The first quarter of a task that is defined today: a task has a row from its first day. */
  static Quarter first(TaskState state, LocalDate today) {
    int year = state.task().year();
    Quarter quarter = Quarter.of(state.task().onIssue(today));
    if (quarter.year() < year) {
      return new Quarter(year, 1);
    }
    return quarter.year() > year ? new Quarter(year, 4) : quarter;
  }

  private static boolean live(Quarter quarter, TaskState state, Duties duties, LocalDate today) {
    if (state.quarter(quarter).revision() > 0) {
      return !duties.cut(quarter).isBefore(today);
    }
    return duties.due(quarter).isBefore(today)
        || !state.rulings().all().isEmpty()
        || passed(state.deadline(today), today);
  }

  private static boolean passed(LocalDate deadline, LocalDate today) {
    return deadline != null && deadline.isBefore(today);
  }
}
