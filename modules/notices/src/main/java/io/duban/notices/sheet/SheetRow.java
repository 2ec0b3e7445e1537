package io.duban.notices.sheet;

import io.duban.notices.document.content.Spaces;
import java.util.List;
import org.apache.poi.ss.util.CellReference;

/**
 * A row as people see it.
 *
 * @param sheet name of the sheet, or of the file if it has none
 * @param number from 1
 */
public record SheetRow(String sheet, int number, List<String> cells) {
  public SheetRow {
    cells = List.copyOf(cells);
  }

  /** The text of a cell without the space around it, empty where the row ends before it. */
  public String cell(int column) {
    return column >= 0 && column < cells.size() ? Spaces.strip(cells.get(column)) : "";
  }

  public boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }

  /** What is wrong with a cell of this row. */
  public SheetProblem problem(int column, String problem, String remedy) {
    String cell = CellReference.convertNumToColString(Math.max(column, 0)) + number;
    return new SheetProblem(sheet, number, cell, problem, remedy);
  }
}
