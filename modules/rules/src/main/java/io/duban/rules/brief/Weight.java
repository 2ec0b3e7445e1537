package io.duban.rules.brief;

import io.duban.rules.assessment.TaskQuarter;
import io.duban.rules.assessment.UnitFigure;
import io.duban.rules.assessment.UnitReporting;
import io.duban.rules.assessment.Verdict;
import io.duban.rules.directive.OrderStatus;
import io.duban.rules.task.TaskLabel;
import java.util.Collection;
import java.util.List;

/** How many bytes something takes at most when it is written. */
public final class Weight {
  private static final int NUMBER = 24;

  private Weight() {}

  public static int of(TaskQuarter row) {
    int weight =
        of(row.task())
            + 12 * NUMBER
            + of(row.basis().narrative())
            + of(row.basis().obstacles())
            + of(row.version().policy())
            + of(row.evidence());
    for (Verdict verdict : row.verdicts()) {
      weight += of(verdict.metric()) + of(verdict.name()) + 5 * NUMBER;
      weight += figures(verdict.units()) + figures(verdict.conflicts());
    }
    for (UnitReporting part : row.reporting()) {
      weight += of(part.unit()) + of(part.unitName()) + 2 * NUMBER;
    }
    for (OrderStatus status : row.basis().orders()) {
      weight += of(status);
    }
    return weight;
  }

  public static int of(OrderStatus status) {
    return of(status.order().id())
        + of(status.unit())
        + of(status.unitName())
        + of(status.order().events())
        + 4 * NUMBER;
  }

  private static int of(TaskLabel task) {
    return of(task.id()) + of(task.region()) + of(task.title()) + of(task.section());
  }

  private static int figures(List<UnitFigure> figures) {
    int weight = 0;
    for (UnitFigure figure : figures) {
      weight += of(figure.unit()) + of(figure.event()) + 2 * NUMBER;
    }
    return weight;
  }

  public static int of(Collection<String> texts) {
    int weight = NUMBER;
    for (String text : texts) {
      weight += of(text);
    }
    return weight;
  }

  /** Of whatever script: no character takes more than three bytes. */
  public static int of(String text) {
    return text == null ? 1 : 5 + 3 * text.length();
  }
}
