package io.duban.office.ledger.workbook;

import static io.duban.office.ledger.TestWorkbook.INDUSTRY_SHEET;
import static io.duban.office.ledger.TestWorkbook.SCHOOLS_SHEET;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.office.ledger.Ledger;
import io.duban.office.ledger.SampleLedger;
import io.duban.office.ledger.TestWorkbook;
import io.duban.office.ledger.UnitPage;
import io.duban.office.ledger.cells.CellText;
import io.duban.office.ledger.cells.LedgerColumn;
import io.duban.office.ledger.cells.LedgerRowKey;
import io.duban.office.ledger.cells.SheetNames;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.IconMultiStateFormatting;
import org.apache.poi.ss.usermodel.IconMultiStateFormatting.IconSet;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;

class LedgerWorkbookTest {
  private final TestWorkbook written = TestWorkbook.written(Locale.CHINESE);

  @Test
  void shouldHaveAnOverviewAGuideAndASheetForEachUnit() {
    assertThat(written.workbook())
        .extracting(Sheet::getSheetName)
        .containsExactly("总表", "填写说明", SCHOOLS_SHEET, INDUSTRY_SHEET);
  }

  @Test
  void shouldHaveTheColumnsTheUnitsKnowInTheirOrder() {
    // When
    List<String> headings = texts(written.sheet("总表"), LedgerPage.HEAD);

    // Then
    assertThat(headings)
        .containsSubsequence("序号", "任务", "指标", "责任领导", "责任单位", "配合单位", "完成时限")
        .containsSubsequence("完成时限", "序时进度", "当前进展", "存在问题", "下步措施", "红绿灯");
  }

  @Test
  void shouldShowTheLightAsExcelsOwnIcon() {
    // Given
    XSSFSheet sheet = written.sheet("总表");
    int column = LedgerColumn.OVERVIEW.indexOf(LedgerColumn.LIGHT);

    // When
    ConditionalFormattingRule rule =
        sheet.getSheetConditionalFormatting().getConditionalFormattingAt(0).getRule(0);

    // Then
    IconMultiStateFormatting icons = rule.getMultiStateFormatting();
    assertThat(icons.getIconSet()).isEqualTo(IconSet.GYR_3_TRAFFIC_LIGHTS);
    assertThat(icons.isIconOnly()).isTrue();
    assertThat(icons.getThresholds()[1].getValue()).isEqualTo(2);
    assertThat(icons.getThresholds()[2].getValue()).isEqualTo(3);
    assertThat(sheet.getRow(4).getCell(column).getNumericCellValue()).isEqualTo(1);
    assertThat(sheet.getRow(5).getCell(column).getNumericCellValue()).isEqualTo(2);
    assertThat(sheet.getRow(6).getCell(column).getNumericCellValue()).isEqualTo(3);
    assertThat(sheet.getRow(7).getCell(column).getStringCellValue()).isEqualTo("●");
  }

  @Test
  void shouldGiveEachTargetItsRowWithItsKeyInAHiddenColumn() {
    // When
    XSSFSheet sheet = written.sheet(SCHOOLS_SHEET);

    // Then
    assertThat(sheet.isColumnHidden(LedgerColumn.UNIT.indexOf(LedgerColumn.KEY))).isTrue();
    assertThat(sheet.isColumnHidden(LedgerColumn.UNIT.indexOf(LedgerColumn.EXPORTED))).isTrue();
    assertThat(sheet.getRow(LedgerPage.MARKS).getZeroHeight()).isTrue();
    assertThat(List.of(4, 5, 6, 7))
        .extracting(
            row ->
                sheet
                    .getRow(row)
                    .getCell(LedgerColumn.UNIT.indexOf(LedgerColumn.KEY))
                    .getStringCellValue())
        .containsExactly(
            "jiao-yu-ju|linhe-2026/001|m1|所",
            "jiao-yu-ju|linhe-2026/001|m2|个",
            "jiao-yu-ju|linhe-2026/001|m3|%",
            "jiao-yu-ju|linhe-2026/003||");
  }

  @Test
  void shouldLockEverythingButWhatIsToBeFilledIn() {
    // Given
    String first = SampleLedger.SCHOOLS + "|m1";
    String second = SampleLedger.SCHOOLS + "|m2";

    // When
    XSSFSheet sheet = written.sheet(SCHOOLS_SHEET);

    // Then
    assertThat(sheet.isSheetLocked()).isTrue();
    assertThat(sheet.getCTWorksheet().getSheetProtection().isSetPassword()).isFalse();
    assertThat(LedgerColumn.INPUTS)
        .allSatisfy(field -> assertThat(isLocked(first, field)).isFalse());
    assertThat(isLocked(LedgerRowKey.AS_OF, LedgerColumn.FIGURE)).isFalse();
    assertThat(isLocked(first, LedgerColumn.TASK)).isTrue();
    assertThat(isLocked(first, LedgerColumn.KEY)).isTrue();
    assertThat(isLocked(second, LedgerColumn.FIGURE)).isFalse();
    assertThat(isLocked(second, LedgerColumn.NARRATIVE)).isTrue();
    assertThat(isLocked(SampleLedger.LEARNING, LedgerColumn.FIGURE)).isTrue();
  }

  @Test
  void shouldLetExcelRefuseWhatIsWrongInTheOfficesLanguage() {
    // When
    List<? extends DataValidation> rules = written.sheet(SCHOOLS_SHEET).getDataValidations();

    // Then
    assertThat(rules)
        .extracting(rule -> rule.getValidationConstraint().getValidationType())
        .containsOnly(
            ValidationType.DATE,
            ValidationType.DECIMAL,
            ValidationType.LIST,
            ValidationType.TEXT_LENGTH);
    assertThat(rules).allMatch(DataValidation::getShowErrorBox);
    assertThat(rules)
        .extracting(DataValidation::getErrorBoxText)
        .allMatch(text -> text.endsWith("\u3002") && text.length() < 256);
    assertThat(rules)
        .extracting(DataValidation::getPromptBoxText)
        .allMatch(text -> text.endsWith("\u3002") && text.length() < 256);
    assertThat(rules.stream().map(rule -> rule.getValidationConstraint().getFormula1()))
        .contains("\"未启动,推进中,申请办结,受阻\"", "4000", "DATE(2026,1,1)");
  }

  @Test
  void shouldFillInWhatWasReportedBefore() {
    // Given
    String first = SampleLedger.SCHOOLS + "|m1";

    // Then
    assertThat(written.cell(SCHOOLS_SHEET, first, LedgerColumn.FIGURE).getNumericCellValue())
        .isEqualTo(1);
    assertThat(written.cell(SCHOOLS_SHEET, first, LedgerColumn.PERCENT).getNumericCellValue())
        .isEqualTo(8.5);
    assertThat(written.cell(SCHOOLS_SHEET, first, LedgerColumn.STATUS).getStringCellValue())
        .isEqualTo("推进中");
    assertThat(written.cell(SCHOOLS_SHEET, first, LedgerColumn.NEXT_STEPS).getStringCellValue())
        .isEqualTo("4月底前全部开工。");
  }

  @Test
  void shouldPrintOnLandscapeA4AsWideAsThePage() {
    // When
    XSSFSheet sheet = written.sheet(SCHOOLS_SHEET);

    // Then
    assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
    assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
    assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
    assertThat(sheet.getFitToPage()).isTrue();
    assertThat(sheet.getRepeatingRows().getLastRow()).isEqualTo(LedgerPage.HEAD);
    assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
  }

  @Test
  void shouldMakeNamesOfUnitsLegalAndDifferent() {
    // Given
    SheetNames names = new SheetNames();
    String tooLong = "某某市某某区某某街道办事处某某某某某某某某社区居民委员会工作站办公室";

    // When
    List<String> legal =
        List.of(names.legal("甲[乙]:*?/\\局"), names.legal(tooLong), names.legal(tooLong));

    // Then
    assertThat(legal).doesNotHaveDuplicates().allMatch(name -> name.length() <= 31);
    assertThat(legal.get(0)).isEqualTo("甲_乙______局");
    assertThat(legal.get(2)).endsWith("(2)");
  }

  @Test
  void shouldWriteAUnitTwiceOfTheSameName() {
    // Given
    Ledger sample = SampleLedger.ledger();
    UnitPage page = sample.pages().get(0);
    Ledger twice =
        new Ledger(
            "甲市", 2026, "2026Q1", LocalDate.of(2026, 4, 6), sample.tasks(), List.of(page, page));

    // When
    TestWorkbook workbook = TestWorkbook.written(twice, Locale.ENGLISH);

    // Then
    assertThat(workbook.workbook())
        .extracting(Sheet::getSheetName)
        .containsExactly("Overview", "How to fill in", "教育局", "教育局(2)");
  }

  private boolean isLocked(String key, LedgerColumn field) {
    return written.cell(SCHOOLS_SHEET, key, field).getCellStyle().getLocked();
  }

  private static List<String> texts(XSSFSheet sheet, int row) {
    return StreamSupport.stream(sheet.getRow(row).spliterator(), false)
        .map(CellText::shown)
        .toList();
  }
}
