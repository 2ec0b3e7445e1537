package io.duban.office.ledger.filled;

import io.duban.contracts.ReportStatus;
import io.duban.office.ledger.CellPlace;
import io.duban.office.ledger.CellProblem;
import io.duban.office.ledger.Fault;
import io.duban.office.ledger.cells.CellText;
import io.duban.office.ledger.cells.FormulaResult;
import io.duban.office.ledger.cells.LedgerRowKey;
import io.duban.office.ledger.cells.NumberLook;
import io.duban.office.papers.Words;
import io.duban.rules.report.ReportCheck;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;

/** Reads a cell as the clerk sees it; an empty one is null. */
final class CellReader {
  private static final List<Words> LANGUAGES =
      List.of(Words.of(Locale.CHINESE), Words.of(Locale.ENGLISH));

  /** A cell does not say what its column is for. */
  static final class UnreadableCellException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Fault fault;
    private final transient List<String> details;

    UnreadableCellException(Fault fault, String... details) {
      super(fault.name());
      this.fault = fault;
      this.details = List.of(details);
    }

    CellProblem problem(CellPlace place, LedgerRowKey key) {
      return new CellProblem(
          place, key == null ? null : key.unit(), key == null ? null : key.task(), fault, details);
    }
  }

  private CellReader() {}

  static String text(Cell cell) throws UnreadableCellException {
    refuseError(cell);
    String text = CellText.clean(CellText.shown(cell));
    if (text.length() > ReportCheck.TEXT_LIMIT) {
      throw new UnreadableCellException(Fault.TEXT_TOO_LONG, Integer.toString(text.length()));
    }
    return text;
  }

  static BigDecimal percent(Cell cell) throws UnreadableCellException {
    return number(cell, "%", true);
  }

  static BigDecimal figure(Cell cell, LedgerRowKey key) throws UnreadableCellException {
    return number(cell, key.measure(), key.isPercentage());
  }

  private static BigDecimal number(Cell cell, String measure, boolean percentage)
      throws UnreadableCellException {
    refuseError(cell);
    String shown = CellText.even(CellText.shown(cell));
    if (shown.isEmpty()) {
      return null;
    }
    NumberLook look = isNumeric(cell) ? look(cell) : null;
    String beside = look == null ? shown : CellText.plain(look.words());
    boolean marked = beside.endsWith("%");
    if (marked && !percentage) {
      throw new UnreadableCellException(Fault.SHOWN_AS_PERCENT, shown, measure);
    }
    String ending = marked ? "%" : CellText.plain(measure);
    BigDecimal number = look == null ? typed(shown, ending) : numeric(cell, look, beside, ending);
    if (number == null) {
      throw new UnreadableCellException(
          Fault.NOT_A_NUMBER,
          look == null
              ? shown
              : look.shown(cell.getNumericCellValue()).toPlainString() + look.words());
    }
    if (!percentage && number.signum() < 0 && CellText.isCount(measure)) {
      throw new UnreadableCellException(Fault.LESS_THAN_NOTHING, number.toPlainString(), measure);
    }
    return CellText.rounded(number);
  }

  private static NumberLook look(Cell cell) {
    String format = cell.getCellStyle().getDataFormatString();
    return NumberLook.of(format == null ? "General" : format, cell.getNumericCellValue());
  }

  // 40% is kept as 0.4; whoever typed it means what is shown. Other words than the measure mean
  // something else.
  private static BigDecimal numeric(Cell cell, NumberLook look, String beside, String ending) {
    return DateUtil.isCellDateFormatted(cell) || !(beside.isEmpty() || beside.equals(ending))
        ? null
        : look.shown(cell.getNumericCellValue());
  }

  private static BigDecimal typed(String shown, String ending) {
    return CellText.number(
        !ending.isEmpty() && shown.endsWith(ending)
            ? shown.substring(0, shown.length() - ending.length())
            : shown);
  }

  static LocalDate date(Cell cell) throws UnreadableCellException {
    refuseError(cell);
    String shown = CellText.shown(cell).strip();
    if (shown.isEmpty()) {
      return null;
    }
    LocalDate date =
        isNumeric(cell) && DateUtil.isCellDateFormatted(cell)
            ? cell.getLocalDateTimeCellValue().toLocalDate()
            : CellText.date(shown);
    if (date == null) {
      throw new UnreadableCellException(Fault.NOT_A_DATE, shown);
    }
    return date;
  }

  static ReportStatus status(Cell cell) throws UnreadableCellException {
    refuseError(cell);
    String shown = CellText.shown(cell).strip();
    if (shown.isEmpty()) {
      return null;
    }
    for (ReportStatus status : ReportStatus.values()) {
      if (LANGUAGES.stream().anyMatch(words -> words.status(status).equalsIgnoreCase(shown))) {
        return status;
      }
    }
    throw new UnreadableCellException(Fault.UNKNOWN_STATUS, shown);
  }

  private static boolean isNumeric(Cell cell) {
    return type(cell) == CellType.NUMERIC;
  }

  private static void refuseError(Cell cell) throws UnreadableCellException {
    if (cell != null && !FormulaResult.isKnown(cell)) {
      throw new UnreadableCellException(Fault.CELL_IN_ERROR, "=" + cell.getCellFormula());
    }
    if (cell != null && type(cell) == CellType.ERROR) {
      throw new UnreadableCellException(
          Fault.CELL_IN_ERROR, FormulaError.forInt(cell.getErrorCellValue()).getString());
    }
  }

  private static CellType type(Cell cell) {
    return cell.getCellType() == CellType.FORMULA
        ? cell.getCachedFormulaResultType()
        : cell.getCellType();
  }
}
