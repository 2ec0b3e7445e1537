package io.duban.notices.ledger;

import io.duban.notices.text.Slice;
import java.util.ArrayList;
import java.util.List;

/** Places the filled cells of a row under columns, in their order, by what they contain. */
final class Placing {
  private static final int IMPOSSIBLE = -1_000_000;
  private static final int NOBODY = -2;
  private static final int HEADLESS = -1;

  private final List<Slice> cells;
  private final List<Content> contents;
  private final Columns columns;
  private final int[][] score;

  Placing(List<Slice> filled, Columns columns) {
    this.cells = filled.subList(0, Math.min(filled.size(), columns.size()));
    this.contents = cells.stream().map(Content::of).toList();
    this.columns = columns;
    this.score = new int[cells.size() + 1][columns.size() + 1];
    for (int cell = cells.size(); cell >= 0; cell--) {
      for (int column = columns.size(); column >= 0; column--) {
        score[cell][column] = score(cell, column);
      }
    }
  }

  /** The placing that suits best and, of several, stands furthest to the left. */
  Alignment best(Slice row) {
    List<Slice> placed = placed(row, true);
    List<Slice> right = placed(row, false);
    List<String> doubts = new ArrayList<>();
    for (Slice cell : cells) {
      if (placed.indexOf(cell) != right.indexOf(cell)) {
        doubts.add(columns.label(placed.indexOf(cell), cell));
        doubts.add(columns.label(right.indexOf(cell), cell));
      }
    }
    return new Alignment(placed, doubts);
  }

  private List<Slice> placed(Slice row, boolean left) {
    Slice nothing = row.from(row.text().length());
    List<Slice> placed = new ArrayList<>();
    int cell = 0;
    for (int column = 0; column < columns.size(); column++) {
      int gain = cell < cells.size() ? with(cell, column) - without(cell, column) : IMPOSSIBLE;
      boolean here = gain > 0 || (gain == 0 && left);
      placed.add(here ? cells.get(cell++) : nothing);
    }
    return placed;
  }

  private int score(int cell, int column) {
    if (column == columns.size()) {
      return cell == cells.size() ? 0 : IMPOSSIBLE;
    }
    int without = without(cell, column);
    return cell == cells.size() ? without : Math.max(with(cell, column), without);
  }

  private int with(int cell, int column) {
    int headless = columns.heads().get(column).isEmpty() ? HEADLESS : 0;
    return contents.get(cell).suits(columns.kinds().get(column))
        + headless
        + score[cell + 1][column + 1];
  }

  // A row without anybody in charge is less likely than one without a cooperating unit.
  private int without(int cell, int column) {
    return score[cell][column + 1] + (column == columns.owner() ? NOBODY : 0);
  }
}
