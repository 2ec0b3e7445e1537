package io.duban.notices.document.sheet;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;

/** The result of a formula: the stored one, or the one it has. */
public final class CellResult {
  private CellResult() {}

  /**
   * Makes sure that the cell's formula, if it has one, has a result.
   *
   * @return whether it has
   */
  public static boolean isKnown(Cell cell) {
    if (lacksResult(cell) && !evaluate(cell)) {
      return false;
    }
    CellType type = cell.getCellType();
    return (type == CellType.FORMULA ? cell.getCachedFormulaResultType() : type) != CellType.ERROR;
  }

  private static boolean lacksResult(Cell cell) {
    return cell.getCellType() == CellType.FORMULA
        && cell instanceof XSSFCell stored
        && !stored.getCTCell().isSetV()
        && !stored.getCTCell().isSetIs();
  }

  // Formulas may call what is not there: other files, new functions.
  private static boolean evaluate(Cell cell) {
    try {
      cell.getSheet()
          .getWorkbook()
          .getCreationHelper()
          .createFormulaEvaluator()
          .evaluateFormulaCell(cell);
      return true;
    } catch (RuntimeException | StackOverflowError e) {
      return false;
    }
  }
}
