package io.duban.cli.demo;

import io.duban.rules.task.Assignment;
import io.duban.rules.task.Notice;
import io.duban.rules.task.Task;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/** Draws a lot for each task of a notice. */
final class Casting {
  private final Function<String, Random> randoms;

  /**
   * A casting.
   *
   * @param randoms the source of chance for whatever has a name
   */
  Casting(Function<String, Random> randoms) {
    this.randoms = randoms;
  }

  /** The lots in the order of the tasks; a task takes one turn at most. */
  List<Lot> of(Notice notice) {
    Map<String, Lot> lots = new LinkedHashMap<>();
    notice.tasks().forEach(task -> lots.put(task.id(), lot(task)));
    for (Turn turn : Turn.values()) {
      List<Lot> suitable = new ArrayList<>(lots.values());
      suitable.removeIf(lot -> lot.turn() != null || !turn.suits(lot));
      Collections.shuffle(suitable, randoms.apply(turn.name()));
      suitable
          .subList(0, turn.of(suitable.size()))
          .forEach(lot -> lots.put(lot.task().id(), lot.with(turn)));
    }
    return List.copyOf(lots.values());
  }

  Habit habit(String unit) {
    return Habit.draw(randoms.apply(unit));
  }

  private Lot lot(Task task) {
    Pace pace = Pace.draw(randoms.apply("pace of " + task.id()));
    Habit habit = task.consolidating().map(Assignment::unit).map(this::habit).orElse(null);
    return new Lot(task, pace, habit, null);
  }
}
