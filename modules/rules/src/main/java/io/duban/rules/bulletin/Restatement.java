package io.duban.rules.bulletin;

import io.duban.rules.assessment.TaskQuarter;
import io.duban.rules.assessment.Verdict;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A published row that says something else by now.
 *
 * @param before as the latest bulletin that told of it had it
 * @param after as it is now
 */
public record Restatement(TaskQuarter before, TaskQuarter after) {
  private static final Comparator<Restatement> ORDER =
      Comparator.comparing((Restatement one) -> one.after().quarter())
          .thenComparing(one -> one.after().task().number())
          .thenComparing(one -> one.after().task().id());

  /** What differs of published rows, by quarter and number of the task. */
  public static List<Restatement> between(
      Collection<TaskQuarter> published, Collection<TaskQuarter> now) {
    Map<String, TaskQuarter> current = new TreeMap<>();
    now.forEach(row -> current.put(key(row), row));
    return published.stream()
        .filter(row -> current.containsKey(key(row)))
        .map(row -> new Restatement(row, current.get(key(row))))
        .filter(Restatement::tells)
        .sorted(ORDER)
        .toList();
  }

  /** Ids of the events it rests on: those the row rests on now. */
  public List<String> evidence() {
    return after.evidence();
  }

  /** Words and the state of reporting alone restate nothing. */
  private boolean tells() {
    return before.light() != after.light()
        || before.progress() != after.progress()
        || !plain(before.judgement().planned()).equals(plain(after.judgement().planned()))
        || !plain(before.judgement().earned()).equals(plain(after.judgement().earned()))
        || !figures(before).equals(figures(after));
  }

  private static List<String> figures(TaskQuarter row) {
    return row.verdicts().stream().map(Restatement::figure).toList();
  }

  private static String figure(Verdict verdict) {
    return verdict.metric() + "=" + plain(verdict.actual());
  }

  private static String plain(BigDecimal figure) {
    return figure == null ? "" : figure.stripTrailingZeros().toPlainString();
  }

  private static String key(TaskQuarter row) {
    return row.quarter() + "|" + row.task().id();
  }
}
