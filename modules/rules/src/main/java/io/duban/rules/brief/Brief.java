package io.duban.rules.brief;

import io.duban.rules.assessment.RowBasis;
import io.duban.rules.assessment.TaskQuarter;
import io.duban.rules.assessment.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows as long as there is room for them. What is left out of one is in the journal; its light, its
 * figures and how units reported never are.
 */
public final class Brief {
  /** Bytes of a row at most. */
  public static final int ROW = 240 * 1024;

  private static final List<Length> LENGTHS =
      List.of(
          new Length(4_000, 100, 500, 50),
          new Length(4_000, 20, 100, 20),
          new Length(1_000, 5, 50, 10),
          new Length(200, 2, 10, 5),
          new Length(50, 0, 3, 1));

  /** How much is said: characters of words, and items of lists. */
  private record Length(int words, int figures, int evidence, int orders) {}

  private Brief() {}

  /** A row as it is if it takes no more than so many bytes, else as much of it as does. */
  public static TaskQuarter row(TaskQuarter row, int most) {
    TaskQuarter brief = row;
    for (Length length : LENGTHS) {
      if (Weight.of(brief) <= most) {
        return brief;
      }
      brief = shortened(row, length);
    }
    return brief;
  }

  /** As many of some rows as there is room for, the more rows the briefer. */
  public static List<TaskQuarter> rows(List<TaskQuarter> rows, int most) {
    long all = rows.stream().mapToLong(Weight::of).sum();
    if (all <= most) {
      return rows;
    }
    List<TaskQuarter> brief = new ArrayList<>();
    int left = most;
    for (TaskQuarter row : rows) {
      TaskQuarter one = withoutReporting(row(row, most / rows.size()));
      left -= Weight.of(one);
      if (left < 0) {
        return brief;
      }
      brief.add(one);
    }
    return brief;
  }

  // A bulletin tells of it under its units, and of what came late or not at all.
  private static TaskQuarter withoutReporting(TaskQuarter row) {
    return row.saying(row.verdicts(), List.of(), row.basis());
  }

  private static TaskQuarter shortened(TaskQuarter row, Length length) {
    RowBasis basis = row.basis();
    return row.saying(
        row.verdicts().stream().map(verdict -> shortened(verdict, length)).toList(),
        row.reporting(),
        new RowBasis(
            first(basis.narrative(), length.words()),
            first(basis.obstacles(), length.words()),
            first(basis.evidence(), length.evidence()),
            first(basis.orders(), length.orders())));
  }

  private static Verdict shortened(Verdict verdict, Length length) {
    return new Verdict(
        verdict.metric(),
        verdict.name(),
        verdict.light(),
        verdict.basis(),
        verdict.actual(),
        verdict.planned(),
        verdict.earned(),
        first(verdict.units(), length.figures()),
        first(verdict.conflicts(), length.figures()));
  }

  /** The beginning of a list. */
  public static <T> List<T> first(List<T> items, int most) {
    return items.size() > most ? items.subList(0, most) : items;
  }

  private static String first(String text, int most) {
    return text.length() > most ? text.substring(0, most) + "…" : text;
  }
}
