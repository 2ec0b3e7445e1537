package io.duban.office.ledger.filled;

import static io.duban.office.ledger.TestWorkbook.INDUSTRY_SHEET;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.office.ledger.CellProblem;
import io.duban.office.ledger.Fault;
import io.duban.office.ledger.LedgerWords;
import io.duban.office.ledger.SampleLedger;
import io.duban.office.ledger.TestWorkbook;
import io.duban.office.ledger.cells.LedgerColumn;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a clerk sees in a cell is what is reported, or the cell is named. */
class LedgerCellsTest {
  private static final String PLATFORMS = SampleLedger.PLATFORMS;
  private static final String UNEMPLOYMENT = SampleLedger.UNEMPLOYMENT;

  @TempDir private Path directory;
  private final TestWorkbook ledger =
      TestWorkbook.written(Locale.CHINESE).asOf(INDUSTRY_SHEET, "2026-3-31");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "4.8|0.0\"%\"|4.8",
        "4.8|0.0\\%|4.8",
        "0.048|0.0%|4.8",
        "4.8|General|4.8",
        "4.8|0.0_ |4.8",
        "0.048|0.0%;[Red]\\-0.0%|4.8"
      })
  void shouldOnlyScaleByABarePercentSign(double typed, String format, double expected)
      throws IOException {
    assertThat(figure(UNEMPLOYMENT, typed, format)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "12|0\"家\"|12",
        "12000|0,\"家\"|12",
        "125|0!.0\"家\"|12.5",
        "1250|#,##0|1250",
        "12|[DBNum1]General|12"
      })
  void shouldReadANumberAsItIsShown(double typed, String format, double expected)
      throws IOException {
    assertThat(figure(PLATFORMS, typed, format)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0,\"万家\"", "0\"个\"", "\"约\"0", "0\"家左右\""})
  void shouldRefuseWordsThatMeanSomethingElse(String format) throws IOException {
    // Given
    format(PLATFORMS, format).setCellValue(12000);

    // Then
    assertThat(problem().fault()).isEqualTo(Fault.NOT_A_NUMBER);
    assertThat(problem().place().cell()).isEqualTo("J5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 2", "1\n2", "1,2", "12,34", "1 2家", "12d", "1e3"})
  void shouldNotMakeOneNumberOfTwo(String typed) throws IOException {
    // Given
    ledger.fill(INDUSTRY_SHEET, PLATFORMS, LedgerColumn.FIGURE, typed);

    // Then
    assertThat(problem().fault()).isEqualTo(Fault.NOT_A_NUMBER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"1,200;1200", "1 200;1200", "1\u2009200家;1200", "1\u200B2;12"})
  void shouldReadGroupsOfDigits(String typed, double expected) throws IOException {
    // Given
    ledger.fill(INDUSTRY_SHEET, PLATFORMS, LedgerColumn.FIGURE, typed);

    // Then
    assertThat(only().figures().get("m1").value()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-3", "-3家"})
  void shouldRefuseFewerThanNone(String typed) throws IOException {
    // Given
    ledger.fill(INDUSTRY_SHEET, PLATFORMS, LedgerColumn.FIGURE, typed);

    // Then
    assertThat(problem().fault()).isEqualTo(Fault.LESS_THAN_NOTHING);
    assertThat(LedgerWords.of(Locale.CHINESE).problem(problem())).contains("-3");
  }

  @Test
  void shouldEvaluateAFormulaWithoutAStoredResult() throws IOException {
    // Given
    cell(PLATFORMS).setCellFormula("5+7");

    // Then
    assertThat(only().figures().get("m1").value()).isEqualTo(12.0);
  }

  @Test
  void shouldNameTheCellOfAFormulaWithoutAnyResult() throws IOException {
    // Given
    cell(PLATFORMS).setCellFormula("1/0");

    // Then
    assertThat(problem().fault()).isEqualTo(Fault.CELL_IN_ERROR);
    assertThat(problem().place().cell()).isEqualTo("J5");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"",
        "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
        "yyyy/m/d"
      })
  void shouldReadADayInEveryFormat(String format) throws IOException {
    // Given
    XSSFCell day = ledger.cell(INDUSTRY_SHEET, PLATFORMS, LedgerColumn.AS_OF);
    day.setCellStyle(style(format));
    day.setCellValue(LocalDate.of(2026, 2, 28));
    ledger.fill(INDUSTRY_SHEET, PLATFORMS, LedgerColumn.FIGURE, 12);

    // Then
    assertThat(only().asOf().value()).isEqualTo(LocalDate.of(2026, 2, 28));
  }

  @Test
  void shouldRefuseFiguresOfSeveralRowsInOneCell() throws IOException {
    // Given
    int row = cell(PLATFORMS).getRowIndex();
    int column = cell(PLATFORMS).getColumnIndex();
    ledger.fill(INDUSTRY_SHEET, PLATFORMS, LedgerColumn.FIGURE, 12);
    ledger
        .sheet(INDUSTRY_SHEET)
        .addMergedRegion(new CellRangeAddress(row, row + 1, column, column));

    // When
    FilledLedger filled = ledger.read(directory);

    // Then
    assertThat(filled.problems()).extracting(CellProblem::fault).containsOnly(Fault.MERGED);
    assertThat(filled.tasks()).noneMatch(FilledTask::sound);
  }

  private double figure(String key, double typed, String format) throws IOException {
    format(key, format).setCellValue(typed);
    return only().figures().values().iterator().next().value();
  }

  private XSSFCell format(String key, String format) {
    XSSFCell cell = cell(key);
    cell.setCellStyle(style(format));
    return cell;
  }

  private CellStyle style(String format) {
    CellStyle style = ledger.workbook().createCellStyle();
    style.setDataFormat(ledger.workbook().createDataFormat().getFormat(format));
    return style;
  }

  private XSSFCell cell(String key) {
    return ledger.cell(INDUSTRY_SHEET, key, LedgerColumn.FIGURE);
  }

  private FilledTask only() throws IOException {
    FilledLedger filled = ledger.read(directory);
    assertThat(filled.problems()).isEmpty();
    assertThat(filled.tasks()).hasSize(1);
    return filled.tasks().get(0);
  }

  private CellProblem problem() throws IOException {
    FilledLedger filled = ledger.read(directory);
    assertThat(filled.problems()).hasSize(1);
    return filled.problems().get(0);
  }
}
