package io.duban.rules.bulletin;

import io.duban.rules.alert.AlertChange;
import io.duban.rules.task.Assignment;
import io.duban.rules.task.Task;
import java.util.Comparator;
import java.util.Optional;

/**
 * A change of an alert as a day left it, and the unit that has to see it.
 *
 * @param task id of the task
 * @param unit id of the rule's unit, else of the unit that answers for the task
 */
public record AlertNews(
    String task, String title, String unit, String unitName, AlertChange change) {
  static final Comparator<AlertNews> ORDER =
      Comparator.comparing(AlertNews::task).thenComparing(news -> news.change().key());

  /** Nothing if nobody answers for the task. */
  public static Optional<AlertNews> of(Task task, AlertChange change) {
    return accountable(task, change)
        .map(part -> new AlertNews(task.id(), task.title(), part.unit(), part.unitName(), change));
  }

  private static Optional<Assignment> accountable(Task task, AlertChange change) {
    String unit = change.key().unit();
    return unit.isEmpty() ? task.consolidating() : task.assignmentOf(unit);
  }
}
