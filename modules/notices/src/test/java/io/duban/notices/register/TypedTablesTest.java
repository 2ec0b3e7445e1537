package io.duban.notices.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duban.notices.sheet.SheetUnreadableException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Registers as people keep them: with formulas, other dates, hidden sheets and lone marks. */
class TypedTablesTest {
  @TempDir private Path dir;

  @Test
  void shouldReadTheResultsOfFormulas() throws IOException {
    // When
    UnitRegister register =
        workbook(
            workbook -> {
              XSSFSheet sheet = head(workbook);
              row(sheet, "shui-wu-ju").createCell(1).setCellFormula("\"水务\"&\"局\"");
              XSSFRow stored = row(sheet, "lin-ye-ju");
              stored.createCell(1).setCellFormula("CONCATENATE(\"林业\",\"局\")");
              workbook
                  .getCreationHelper()
                  .createFormulaEvaluator()
                  .evaluateFormulaCell(stored.getCell(1));
            });

    // Then
    assertThat(register.units())
        .extracting(unit -> unit.unit().name())
        .containsExactly("水务局", "林业局");
  }

  @Test
  void shouldNameTheCellOfAFormulaWithoutResult() {
    assertThatThrownBy(
            () ->
                workbook(
                    workbook ->
                        row(head(workbook), "shui-wu-ju").createCell(1).setCellFormula("1/0")))
        .isInstanceOf(SheetUnreadableException.class)
        .hasMessageContaining("cell B2");
  }

  @Test
  void shouldReadTheFirstSheetThatIsShown() throws IOException {
    // When
    UnitRegister register =
        workbook(
            workbook -> {
              workbook.createSheet("类别").createRow(0).createCell(0).setCellValue("局");
              row(head(workbook), "shui-wu-ju", "水务局");
              workbook.setSheetHidden(0, true);
              workbook.setActiveSheet(1);
            });

    // Then
    assertThat(register.units()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"",
        "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
        "yyyy\\-m\\-d"
      })
  void shouldReadADayInEveryFormat(String format) throws IOException {
    // When
    UnitRegister register =
        workbook(
            workbook -> {
              XSSFRow row = row(head(workbook), "shui-wu-ju", "水务局");
              var style = workbook.createCellStyle();
              style.setDataFormat(workbook.createDataFormat().getFormat(format));
              var cell = row.createCell(2);
              cell.setCellStyle(style);
              cell.setCellValue(LocalDate.of(2026, 3, 1));
            });

    // Then
    assertThat(register.units().get(0).unit().validFrom()).isEqualTo(LocalDate.of(2026, 3, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "'shui-wu-ju,水务局,5\"泵站', 3",
    "'shui-wu-ju,水务局,\"泵站', 3",
    "'shui-wu-ju,\"水务\"局,泵站', 3",
    "'\"shui-wu-ju\",\"水务局\",\"泵站\"\"', 3"
  })
  void shouldNameTheLineOfALoneMark(String row, int line) throws IOException {
    // Given
    Path file = dir.resolve("m.csv");
    String head = "单位编号,单位名称,别名\r\njiao-tong-ju,\"交通\n局\",\r\n".replace("\n局", "局");
    Files.writeString(file, head + row + "\r\nlin-ye-ju,林业局,\r\n");

    // Then
    assertThatThrownBy(() -> UnitRegister.read(file))
        .isInstanceOf(SheetUnreadableException.class)
        .hasMessageContaining("row " + line + ",")
        .hasMessageContaining("quotation mark");
  }

  @Test
  void shouldReadNamesWithoutUnseenCharacters() throws IOException {
    // When
    UnitRegister register =
        workbook(workbook -> row(head(workbook), "shui-wu-ju", "\u00A0水\u200B务局\uFEFF"));

    // Then
    assertThat(register.find("水务局", LocalDate.of(2026, 1, 1))).isPresent();
  }

  @Test
  void shouldReadMarksAroundCells() throws IOException {
    // Given
    Path file = dir.resolve("m.csv");
    Files.writeString(
        file, "\uFEFF单位编号,单位名称,别名\r\n\"shui-wu-ju\",水务局,\"市\"\"水务\"\"局、泵站\"\r\nlin-ye-ju,林业局,");

    // Then
    assertThat(UnitRegister.read(file).units()).hasSize(2);
  }

  private static XSSFSheet head(XSSFWorkbook workbook) {
    XSSFSheet sheet = workbook.createSheet("单位名册");
    row(sheet, "单位编号", "单位名称", "启用日期");
    return sheet;
  }

  private static XSSFRow row(XSSFSheet sheet, String... cells) {
    XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
    for (int i = 0; i < cells.length; i++) {
      row.createCell(i).setCellValue(cells[i]);
    }
    return row;
  }

  private UnitRegister workbook(Consumer<XSSFWorkbook> content) throws IOException {
    Path file = dir.resolve("m.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream stream = Files.newOutputStream(file)) {
      content.accept(workbook);
      workbook.write(stream);
    }
    return UnitRegister.read(file);
  }
}
