package io.duban.office.ledger.workbook;

import io.duban.contracts.ReportStatus;
import io.duban.office.ledger.LedgerWords;
import io.duban.office.ledger.cells.LedgerColumn;
import io.duban.rules.report.ReportCheck;
import java.time.LocalDate;
import java.util.Arrays;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;

/** What Excel itself refuses, and what it tells whoever stands on a cell. */
final class InputRules {
  private static final String MOST = "999999999999";

  private final LedgerPage page;
  private final LedgerWords words;
  private final DataValidationHelper helper;

  InputRules(LedgerPage page, LedgerWords words) {
    this.page = page;
    this.words = words;
    this.helper = page.sheet().getDataValidationHelper();
  }

  void apply(int year) {
    DataValidationConstraint dates = dates(year);
    int column = page.column(LedgerColumn.FIGURE);
    rule("asOf", new CellRangeAddress(LedgerPage.NOTE, LedgerPage.NOTE, column, column), dates);
    rule("AS_OF", page.cells(LedgerColumn.AS_OF), dates);
    rule("FIGURE", page.cells(LedgerColumn.FIGURE), between("-" + MOST, MOST));
    rule("PERCENT", page.cells(LedgerColumn.PERCENT), between("0", "100"));
    rule("STATUS", page.cells(LedgerColumn.STATUS), statuses());
    for (LedgerColumn field :
        new LedgerColumn[] {
          LedgerColumn.NARRATIVE,
          LedgerColumn.OBSTACLES,
          LedgerColumn.NEXT_STEPS,
          LedgerColumn.REASON
        }) {
      rule(field.name(), page.cells(field), texts());
    }
  }

  private void rule(String name, CellRangeAddress cells, DataValidationConstraint constraint) {
    DataValidation validation =
        helper.createValidation(
            constraint,
            new CellRangeAddressList(
                cells.getFirstRow(),
                cells.getLastRow(),
                cells.getFirstColumn(),
                cells.getLastColumn()));
    validation.setEmptyCellAllowed(true);
    validation.createPromptBox(words.text("hint"), words.text("hint." + name));
    validation.setShowPromptBox(true);
    validation.createErrorBox(words.text("refused"), words.text("refused." + name));
    validation.setShowErrorBox(true);
    page.sheet().addValidationData(validation);
  }

  private DataValidationConstraint dates(int year) {
    return helper.createDateConstraint(
        OperatorType.BETWEEN,
        excel(LocalDate.of(year, 1, 1)),
        excel(LocalDate.of(year, 12, 31)),
        null);
  }

  private static String excel(LocalDate date) {
    return "DATE(%d,%d,%d)".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  private DataValidationConstraint between(String least, String most) {
    return helper.createDecimalConstraint(OperatorType.BETWEEN, least, most);
  }

  private DataValidationConstraint statuses() {
    return helper.createExplicitListConstraint(
        Arrays.stream(ReportStatus.values()).map(words.domain()::status).toArray(String[]::new));
  }

  private DataValidationConstraint texts() {
    return helper.createTextLengthConstraint(
        OperatorType.LESS_OR_EQUAL, Integer.toString(ReportCheck.TEXT_LIMIT), null);
  }
}
