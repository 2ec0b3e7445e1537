package io.duban.notices;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.rules.task.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells of a notice's workbook: what a clerk sees there is read, else the cell is named. */
class WorkbookCellsTest {
  @TempDir private Path dir;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"",
        "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
        "[$-804]yyyy\"年\"m\"月\"d\"日\"\\ aaaa;@",
        "yyyy/m/d",
        "[DBNum1]m\"月\"d\"日\"",
        "d/mmm/yyyy",
        "[$-404]e\"年\"m\"月\"d\"日\""
      })
  void shouldReadADayInEveryFormat(String format) throws IOException {
    // When
    Task task = due(format, LocalDate.of(2026, 8, 15));

    // Then
    assertThat(task.deadline()).isEqualTo(LocalDate.of(2026, 8, 15));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[DBNum1][$-804]yyyy\"年\"m\"月\"", "yyyy\"年\"m\"月\";@", "mmm\\-yy"})
  void shouldReadAMonthInEveryFormat(String format) throws IOException {
    assertThat(due(format, LocalDate.of(2026, 8, 1)).deadline())
        .isEqualTo(LocalDate.of(2026, 8, 31));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "58|0\"%\"|58%",
        "58|0\\%|58%",
        "0.58|0%|58%",
        "0.065|0.0%\"左右\"|6.5%",
        "65000|0!.0,\"万亩\"|6.5万亩",
        "65000|0\\.0,\"万亩\"|6.5万亩",
        "12000|#,##0\"亩\"|12000亩",
        "1250000|#,##0.0,\"公里\"|1250公里",
        "36|General\"家\"|36家",
        "36|[DBNum1][$-804]General\"家\"|36家",
        "36|\"约\"0\"家\"|36家",
        "36|0_ \"家\"|36家",
        "-3|0\"家\";\"减\"0\"家\"|3家",
        "12|[>=10]0\"家\";0\"户\"|12家",
        "36000|0.00E+00\"吨\"|36000吨"
      })
  void shouldReadANumberAsItIsShown(double number, String format, String figure)
      throws IOException {
    // When
    NoticeReading reading =
        TableFile.workbook(
            dir,
            sheet -> {
              TableFile.row(sheet, "序号", "指标", "目标值", "责任单位");
              XSSFRow row = TableFile.row(sheet, "1", "节水型企业", "", "水务局");
              TableFile.formatted(row, 2, format).setCellValue(number);
            });

    // Then
    assertThat(NoticeText.figures(reading.items().get(0).task()))
        .singleElement()
        .asString()
        .endsWith(" " + figure.replace("1250公里", "1250.0公里"));
  }

  @ParameterizedTest
  @CsvSource({"0.5, # ?/?", "-36, 0;[Red]0", "-36, [Red]-0"})
  void shouldAskForANumberThatIsNoPlainOne(double number, String format) throws IOException {
    // When
    NoticeReading reading =
        TableFile.workbook(
            dir,
            sheet -> {
              TableFile.row(sheet, "序号", "指标", "目标值", "计量单位", "责任单位");
              TableFile.row(sheet, "1", "节水型企业", "7", "家", "水务局");
              XSSFRow row = TableFile.row(sheet, "2", "节水型企业", "", "家", "水务局");
              TableFile.formatted(row, 2, format).setCellValue(number);
            });

    // Then
    assertThat(NoticeText.figures(reading.items().get(1).task())).isEmpty();
    assertThat(NoticeText.asked(reading)).anyMatch(asked -> asked.startsWith("FIGURE_UNCLEAR"));
  }

  @Test
  void shouldReadRowsWhereverTheSheetSaysNothingOfTheirHeight() throws IOException {
    // When
    NoticeReading reading =
        TableFile.workbook(
            dir,
            sheet -> {
              TableFile.row(sheet, TableFile.HEAD);
              TableFile.row(sheet, "1", "整治河道37条", "水务局", "年底");
              sheet.getCTWorksheet().unsetSheetFormatPr();
            });

    // Then
    assertThat(NoticeText.figures(reading.items().get(0).task())).containsExactly("整治河道 37条");
  }

  @Test
  void shouldEvaluateAFormulaWithoutAStoredResult() throws IOException {
    // When
    NoticeReading reading =
        TableFile.workbook(
            dir,
            sheet -> {
              TableFile.row(sheet, TableFile.HEAD);
              XSSFRow row = TableFile.row(sheet, "1", "", "水务局", "年底");
              row.createCell(1).setCellFormula("\"整治河道\"&(30+7)&\"条\"");
            });

    // Then
    assertThat(NoticeText.figures(reading.items().get(0).task())).containsExactly("整治河道 37条");
  }

  @Test
  void shouldNameTheCellThatHasNoResult() throws IOException {
    // When
    NoticeReading reading =
        TableFile.workbook(
            dir,
            sheet -> {
              TableFile.row(sheet, TableFile.HEAD);
              TableFile.row(sheet, "1", "整治河道37条", "水务局", "年底");
              XSSFRow row = TableFile.row(sheet, "2", "修路9公里", "交通局", "");
              row.createCell(3).setCellFormula("1/0");
            });

    // Then
    assertThat(reading.items()).hasSize(2);
    assertThat(NoticeText.asked(reading)).contains("NOT_READ D3: =1/0 []");
  }

  @Test
  void shouldAskWhetherANumberIsJanuaryOrOctober() throws IOException {
    // When
    NoticeReading reading =
        TableFile.workbook(
            dir,
            sheet -> {
              TableFile.row(sheet, TableFile.HEAD);
              XSSFRow row = TableFile.row(sheet, "1", "整治河道37条", "水务局", "");
              row.getCell(3).setCellValue(2026.1);
              row = TableFile.row(sheet, "2", "修路9公里", "交通局", "");
              row.getCell(3).setCellValue(2026.9);
              row = TableFile.row(sheet, "3", "造林6亩", "林业局", "");
              row.getCell(3).setCellValue(20260815);
            });

    // Then
    assertThat(NoticeText.asked(reading))
        .contains("DATE_AMBIGUOUS 2026.1 [2026-10-31, 2026-01-31]");
    assertThat(reading.items())
        .extracting(item -> item.task().deadline())
        .contains(LocalDate.of(2026, 9, 30), LocalDate.of(2026, 8, 15));
  }

  private Task due(String format, LocalDate day) throws IOException {
    return TableFile.workbook(
            dir,
            sheet -> {
              TableFile.row(sheet, TableFile.HEAD);
              XSSFRow row = TableFile.row(sheet, "1", "整治河道37条", "水务局");
              Cell cell = TableFile.formatted(row, 3, format);
              cell.setCellValue(day);
            })
        .items()
        .get(0)
        .task();
  }
}
