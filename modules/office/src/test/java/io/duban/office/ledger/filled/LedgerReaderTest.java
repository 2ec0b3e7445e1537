package io.duban.office.ledger.filled;

import static io.duban.office.ledger.TestWorkbook.INDUSTRY_SHEET;
import static io.duban.office.ledger.TestWorkbook.SCHOOLS_SHEET;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duban.contracts.ReportStatus;
import io.duban.office.ledger.CellProblem;
import io.duban.office.ledger.Fault;
import io.duban.office.ledger.LedgerWords;
import io.duban.office.ledger.SampleLedger;
import io.duban.office.ledger.TestWorkbook;
import io.duban.office.ledger.cells.LedgerColumn;
import io.duban.office.ledger.cells.LedgerRowKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerReaderTest {
  private static final String PLATFORMS = SampleLedger.PLATFORMS;
  private static final String SCHOOLS = SampleLedger.SCHOOLS;

  @TempDir private Path directory;
  private final TestWorkbook ledger = TestWorkbook.written(Locale.CHINESE);

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void shouldFindNothingToReportInALedgerAsItWasWritten(String language) throws IOException {
    // When
    FilledLedger filled = TestWorkbook.written(Locale.forLanguageTag(language)).read(directory);

    // Then
    assertThat(filled.tasks()).isEmpty();
    assertThat(filled.problems()).isEmpty();
    assertThat(filled.ignored()).isEmpty();
    assertThat(filled.untouched()).isEqualTo(4);
  }

  @Test
  void shouldReadWhatWasFilledIn() throws IOException {
    // Given
    ledger.asOf(INDUSTRY_SHEET, "2026-03-31");
    ledger.fill(INDUSTRY_SHEET, PLATFORMS, LedgerColumn.FIGURE, 10);
    ledger.fill(INDUSTRY_SHEET, PLATFORMS, LedgerColumn.STATUS, "受阻");
    ledger.fill(INDUSTRY_SHEET, PLATFORMS, LedgerColumn.OBSTACLES, "认定批次推迟");

    // When
    FilledTask task = only(ledger);

    // Then
    assertThat(task.unit()).isEqualTo(SampleLedger.INDUSTRY);
    assertThat(task.task()).isEqualTo(PLATFORMS);
    assertThat(task.sound()).isTrue();
    assertThat(task.asOf().value()).isEqualTo(LocalDate.of(2026, 3, 31));
    assertThat(task.figures()).extractingByKey("m1").extracting(FilledCell::value).isEqualTo(10.0);
    assertThat(task.status().value()).isEqualTo(ReportStatus.BLOCKED);
    assertThat(task.texts().obstacles().value()).isEqualTo("认定批次推迟");
    assertThat(task.figures().get("m1").place()).hasToString("工业和信息化局!J5");
  }

  @Test
  void shouldKeepWhatWasReportedBeforeWhereOneFigureIsChanged() throws IOException {
    // Given
    ledger.asOf(SCHOOLS_SHEET, "2026-03-31");
    ledger.fill(SCHOOLS_SHEET, SCHOOLS + "|m2", LedgerColumn.FIGURE, 720);

    // When
    FilledTask task = only(ledger);

    // Then
    assertThat(values(task)).isEqualTo(Map.of("m1", 1.0, "m2", 720.0));
    assertThat(task.percent().value()).isEqualTo(8.5);
    assertThat(task.texts().nextSteps().value()).isEqualTo("4月底前全部开工。");
  }

  @Test
  void shouldReportAgainWhatHasNotChangedOnceItsRowIsDated() throws IOException {
    // Given
    ledger.fill(SCHOOLS_SHEET, SCHOOLS + "|m1", LedgerColumn.AS_OF, "2026-04-30");

    // When
    FilledTask task = only(ledger);

    // Then
    assertThat(task.asOf().value()).isEqualTo(LocalDate.of(2026, 4, 30));
    assertThat(values(task)).isEqualTo(Map.of("m1", 1.0, "m2", 360.0));
  }

  @Test
  void shouldKnowEachRowAfterTheyWereSortedAndARowInserted() throws IOException {
    // Given
    ledger.asOf(SCHOOLS_SHEET, "2026-03-31");
    ledger.fill(SCHOOLS_SHEET, SCHOOLS + "|m3", LedgerColumn.FIGURE, 51.2);
    XSSFSheet sheet = ledger.sheet(SCHOOLS_SHEET);
    sheet.shiftRows(6, 6, 3);
    sheet.shiftRows(4, 5, 6);
    sheet.createRow(4);

    // When
    FilledTask task = only(ledger);

    // Then
    assertThat(values(task)).isEqualTo(Map.of("m1", 1.0, "m2", 360.0, "m3", 51.2));
    assertThat(task.texts().narrative().value()).startsWith("城东幼儿园");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-3-31", "2026/03/31", "2026.3.31", "2026年3月31日", "２０２６年3月31日", "20260331"})
  void shouldReadDatesAsPeopleWriteThem(String date) throws IOException {
    // Given
    ledger.asOf(INDUSTRY_SHEET, date).fill(INDUSTRY_SHEET, PLATFORMS, LedgerColumn.FIGURE, 1);

    // When
    FilledTask task = only(ledger);

    // Then
    assertThat(task.asOf().value()).isEqualTo(LocalDate.of(2026, 3, 31));
  }

  @Test
  void shouldReadADateCell() throws IOException {
    // Given
    ledger
        .cell(INDUSTRY_SHEET, LedgerRowKey.AS_OF, LedgerColumn.FIGURE)
        .setCellValue(LocalDate.of(2026, 3, 31));
    ledger.fill(INDUSTRY_SHEET, PLATFORMS, LedgerColumn.FIGURE, 1);

    // When
    FilledTask task = only(ledger);

    // Then
    assertThat(task.asOf().value()).isEqualTo(LocalDate.of(2026, 3, 31));
  }

  @Test
  void shouldReadAPercentageAsItIsShown() throws IOException {
    // Given
    ledger.asOf(INDUSTRY_SHEET, "2026-3-31");
    asPercentage(ledger.cell(INDUSTRY_SHEET, PLATFORMS, LedgerColumn.PERCENT)).setCellValue(0.4);
    asPercentage(ledger.cell(INDUSTRY_SHEET, SampleLedger.UNEMPLOYMENT, LedgerColumn.FIGURE))
        .setCellValue(0.053);

    // When
    List<FilledTask> tasks = ledger.read(directory).tasks();

    // Then
    assertThat(tasks.get(0).percent().value()).isEqualTo(40);
    assertThat(values(tasks.get(1))).isEqualTo(Map.of("m1", 5.3));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"12;12", "12家;12", "1,234.5;1234.5", "１２;12", " 7 ;7"})
  void shouldReadNumbersThatWereTypedAsText(String typed, double expected) throws IOException {
    // Given
    ledger
        .asOf(INDUSTRY_SHEET, "2026-3-31")
        .fill(INDUSTRY_SHEET, PLATFORMS, LedgerColumn.FIGURE, typed);

    // When
    FilledTask task = only(ledger);

    // Then
    assertThat(values(task)).isEqualTo(Map.of("m1", expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "FIGURE;约12;NOT_A_NUMBER",
        "FIGURE;12万;NOT_A_NUMBER",
        "FIGURE;40%;SHOWN_AS_PERCENT",
        "PERCENT;四成;NOT_A_NUMBER",
        "STATUS;差不多了;UNKNOWN_STATUS",
        "AS_OF;三月底;NOT_A_DATE",
        "AS_OF;2026-2-30;NOT_A_DATE"
      })
  void shouldNameTheCellThatCannotBeRead(LedgerColumn field, String typed, Fault fault)
      throws IOException {
    // Given
    ledger.asOf(INDUSTRY_SHEET, "2026-3-31").fill(INDUSTRY_SHEET, PLATFORMS, field, typed);

    // When
    FilledLedger filled = ledger.read(directory);

    // Then
    CellProblem problem = onlyProblem(filled);
    String cell = ledger.cell(INDUSTRY_SHEET, PLATFORMS, field).getReference();
    assertThat(problem.fault()).isEqualTo(fault);
    assertThat(problem.place()).hasToString("工业和信息化局!" + cell);
    assertThat(problem.task()).isEqualTo(PLATFORMS);
    assertThat(filled.tasks()).extracting(FilledTask::sound).containsExactly(false);
    assertThat(LedgerWords.of(Locale.CHINESE).problem(problem)).contains(typed);
  }

  @Test
  void shouldNameACellInErrorAndATextThatIsTooLong() throws IOException {
    // Given
    ledger.asOf(INDUSTRY_SHEET, "2026-3-31");
    ledger
        .cell(INDUSTRY_SHEET, PLATFORMS, LedgerColumn.FIGURE)
        .setCellErrorValue(FormulaError.DIV0);
    ledger.fill(INDUSTRY_SHEET, PLATFORMS, LedgerColumn.NARRATIVE, "好".repeat(4001));

    // When
    FilledLedger filled = ledger.read(directory);

    // Then
    assertThat(filled.problems())
        .extracting(CellProblem::fault)
        .containsExactly(Fault.CELL_IN_ERROR, Fault.TEXT_TOO_LONG);
  }

  @Test
  void shouldAskForTheDateOfASheetOnce() throws IOException {
    // Given
    ledger.fill(INDUSTRY_SHEET, PLATFORMS, LedgerColumn.FIGURE, 1);
    ledger.fill(INDUSTRY_SHEET, SampleLedger.UNEMPLOYMENT, LedgerColumn.FIGURE, 5);

    // When
    FilledLedger filled = ledger.read(directory);

    // Then
    assertThat(onlyProblem(filled).fault()).isEqualTo(Fault.AS_OF_MISSING);
    assertThat(onlyProblem(filled).place().cell()).isEqualTo("J3");
    assertThat(filled.tasks()).extracting(FilledTask::sound).containsExactly(false, false);
  }

  @Test
  void shouldNameTwoRowsOfATaskThatContradictEachOther() throws IOException {
    // Given
    ledger.asOf(SCHOOLS_SHEET, "2026-3-31");
    ledger.fill(SCHOOLS_SHEET, SCHOOLS + "|m2", LedgerColumn.PERCENT, 50);

    // When
    FilledLedger filled = ledger.read(directory);

    // Then
    assertThat(onlyProblem(filled).fault()).isEqualTo(Fault.CONTRADICTION);
    assertThat(onlyProblem(filled).details()).containsExactly("K5");
    assertThat(filled.tasks()).extracting(FilledTask::sound).containsExactly(false);
  }

  @Test
  void shouldNotChooseBetweenASheetAndItsCopyOfAnotherDay() throws IOException {
    // Given
    ledger
        .asOf(SCHOOLS_SHEET, "2026-3-31")
        .fill(SCHOOLS_SHEET, SCHOOLS + "|m3", LedgerColumn.FIGURE, 51);
    ledger.workbook().cloneSheet(2, "备份");
    ledger.asOf("备份", "2026-2-28");

    // When
    FilledLedger filled = ledger.read(directory);

    // Then
    assertThat(onlyProblem(filled).fault()).isEqualTo(Fault.CONTRADICTION);
    assertThat(onlyProblem(filled).place()).hasToString("备份!J3");
  }

  @Test
  void shouldNameARowThatDoesNotSayWhatItIsAbout() throws IOException {
    // Given
    XSSFSheet sheet = ledger.sheet(SCHOOLS_SHEET);
    sheet
        .createRow(12)
        .createCell(LedgerColumn.UNIT.indexOf(LedgerColumn.NARRATIVE))
        .setCellValue("另报一项");

    // When
    FilledLedger filled = ledger.read(directory);

    // Then
    assertThat(onlyProblem(filled).fault()).isEqualTo(Fault.ROW_WITHOUT_KEY);
    assertThat(onlyProblem(filled).place()).hasToString("教育局!M13");
  }

  @Test
  void shouldSayThatASheetWasRebuilt() throws IOException {
    // Given
    XSSFSheet sheet = ledger.sheet(SCHOOLS_SHEET);
    sheet.removeRow(sheet.getRow(0));

    // When
    FilledLedger filled = ledger.read(directory);

    // Then
    assertThat(onlyProblem(filled).fault()).isEqualTo(Fault.SHEET_CHANGED);
    assertThat(LedgerWords.of(Locale.CHINESE).problem(onlyProblem(filled))).contains("累计完成值");
  }

  @Test
  void shouldNameSheetsThatAreNoPartOfTheLedger() throws IOException {
    // Given
    ledger.workbook().createSheet("草稿").createRow(0).createCell(0).setCellValue("随手记");

    // When
    FilledLedger filled = ledger.read(directory);

    // Then
    assertThat(filled.ignored()).containsExactly("草稿");
  }

  @Test
  void shouldSayThatAFileIsNoLedger() throws IOException {
    // Given
    Path file = Files.writeString(directory.resolve("letter.xlsx"), "敬启者");

    // Then
    assertThatThrownBy(() -> LedgerReader.read(file))
        .isInstanceOf(LedgerUnreadableException.class)
        .hasMessageContaining("letter.xlsx is no Excel workbook");
  }

  private static XSSFCell asPercentage(XSSFCell cell) {
    CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
    style.setDataFormat((short) 9);
    cell.setCellStyle(style);
    return cell;
  }

  private FilledTask only(TestWorkbook workbook) throws IOException {
    FilledLedger filled = workbook.read(directory);
    assertThat(filled.problems()).isEmpty();
    assertThat(filled.tasks()).hasSize(1);
    return filled.tasks().get(0);
  }

  private static CellProblem onlyProblem(FilledLedger filled) {
    assertThat(filled.problems()).hasSize(1);
    return filled.problems().get(0);
  }

  private static Map<String, Double> values(FilledTask task) {
    return task.figures().entrySet().stream()
        .collect(toMap(Map.Entry::getKey, e -> e.getValue().value()));
  }
}
