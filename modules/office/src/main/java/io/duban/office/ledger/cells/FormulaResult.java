package io.duban.office.ledger.cells;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;

/** The results of formulas, which some programs do not store: an absent one would count as 0. */
public final class FormulaResult {
  private FormulaResult() {}

  /** Whether the cell has a value, after its formula was evaluated if need be. */
  public static boolean isKnown(Cell cell) {
    if (cell.getCellType() != CellType.FORMULA
        || !(cell instanceof XSSFCell stored)
        || stored.getCTCell().isSetV()) {
      return true;
    }
    try {
      cell.getSheet()
          .getWorkbook()
          .getCreationHelper()
          .createFormulaEvaluator()
          .evaluateFormulaCell(cell);
      return true;
    } catch (RuntimeException | StackOverflowError e) {
      // It may call other files, or functions of another program.
      return false;
    }
  }
}
