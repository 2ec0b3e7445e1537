package io.duban.notices.sheet;

/**
 * A cell that cannot be used as it is.
 *
 * @param cell as people name it: C7
 */
public record SheetProblem(String sheet, int row, String cell, String problem, String remedy) {
  @Override
  public String toString() {
    return "sheet %s, row %d, cell %s: %s; %s".formatted(sheet, row, cell, problem, remedy);
  }
}
