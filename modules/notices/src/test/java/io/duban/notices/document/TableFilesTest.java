package io.duban.notices.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.rules.task.Place;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class TableFilesTest {

  @Test
  void shouldReadVisibleSheetsWithMergedCells() throws IOException {
    // Given
    byte[] file =
        workbook(
            workbook -> {
              XSSFSheet sheet = workbook.createSheet("台账");
              row(sheet, 1, "", "临禾市重点工作台账", "", "", "");
              row(sheet, 2, "", "序号", "项目", "领导", "单位");
              row(sheet, 4, "", "1", "修路", "王一", "甲局\n乙局");
              row(sheet, 5, "", "2", "清淤", "", "丙局");
              sheet.addMergedRegion(CellRangeAddress.valueOf("B2:E2"));
              sheet.addMergedRegion(CellRangeAddress.valueOf("D5:D6"));
              row(workbook.createSheet("附表"), 0, "3", "植树");
              row(workbook.createSheet("草稿"), 0, "4", "不读");
              workbook.setSheetHidden(2, true);
            });

    // When
    Document document = DocumentReader.read("a.xlsx", file);

    // Then
    assertThat(document.text().lines())
        .containsExactly(
            "临禾市重点工作台账",
            "序号 | 项目 | 领导 | 单位",
            "1 | 修路 | 王一 | 甲局\u000B乙局",
            "2 | 清淤 | 王一 | 丙局",
            "3 | 植树");
    assertThat(document.places().get(2)).isEqualTo(Place.sheetRow("台账", 5));
  }

  @Test
  void shouldShowNumbersAndDatesAsExcelDoes() throws IOException {
    // Given
    byte[] file =
        workbook(
            workbook -> {
              XSSFRow row = workbook.createSheet().createRow(0);
              row.createCell(0).setCellValue(12);
              row.createCell(1).setCellValue(6.5);
              styled(workbook, row.createCell(2), 10).setCellValue(0.065);
              styled(workbook, row.createCell(3), 14).setCellValue(LocalDate.of(2026, 6, 30));
              styled(workbook, row.createCell(4), 31).setCellValue(LocalDate.of(2026, 6, 30));
              styled(workbook, row.createCell(5), 58).setCellValue(LocalDate.of(2026, 6, 30));
              short own = workbook.createDataFormat().getFormat("yyyy\"年\"m\"月\";@");
              styled(workbook, row.createCell(7), own).setCellValue(LocalDate.of(2026, 9, 1));
              Cell sum = row.createCell(6);
              sum.setCellFormula("A1*2");
              workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(sum);
            });

    // When
    Document document = DocumentReader.read("a.xlsx", file);

    // Then
    assertThat(document.text())
        .isEqualTo("12 | 6.5 | 6.50% | 2026/6/30 | 2026年6月30日 | 6月30日 | 24 | 2026年9月\n");
  }

  @Test
  void shouldReadCommaSeparatedRows() {
    // When
    Document document =
        DocumentReader.read(
            "a.csv", "\uFEFF序号,项目,单位\r\n1,\"修路,\"\"一期\"\"\",\r\n2,\"清\n淤\",水利局".getBytes(UTF_8));

    // Then
    assertThat(document.text().lines())
        .containsExactly("序号 | 项目 | 单位", "1 | 修路,\"一期\" |", "2 | 清\u000B淤 | 水利局");
  }

  private static Cell styled(XSSFWorkbook workbook, Cell cell, int format) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat((short) format);
    cell.setCellStyle(style);
    return cell;
  }

  private static void row(XSSFSheet sheet, int index, String... values) {
    XSSFRow row = sheet.createRow(index);
    for (int i = 0; i < values.length; i++) {
      if (!values[i].isEmpty()) {
        row.createCell(i).setCellValue(values[i]);
      }
    }
  }

  private static byte[] workbook(Consumer<XSSFWorkbook> content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      content.accept(workbook);
      workbook.write(bytes);
    }
    return bytes.toByteArray();
  }
}
