package io.duban.notices.answers;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.notices.NoticeReader;
import io.duban.notices.NoticeReading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfirmWorkbookTest {
  private static final NoticeReading READING =
      new NoticeReader()
          .read("plan.txt", "临禾市人民政府关于2026年重点工作的通知\n\n1.二季度前完善全程代办机制。(行政审批局负责)\n2026年2月1日\n");

  @TempDir private Path directory;

  @Test
  void shouldOfferTheCandidatesWhereTheAnswerGoes() throws IOException {
    // Given
    Path file = directory.resolve("confirm.xlsx");

    // When
    int written = new ConfirmWorkbook(Locale.CHINESE).write(file, List.of(READING));

    // Then
    assertThat(written).isEqualTo(READING.confirm().size());
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      Row row = rowOf(sheet, "二季度前");
      assertThat(row.getCell(1).getStringCellValue()).startsWith("linhe-2026/001\n");
      assertThat(row.getCell(3).getStringCellValue()).isEqualTo("第3行");
      assertThat(sheet.getProtect()).isTrue();
      assertThat(row.getCell(6).getCellStyle().getLocked()).isFalse();
      assertThat(row.getCell(0).getCellStyle().getLocked()).isTrue();
      assertThat(sheet.getDataValidations())
          .filteredOn(list -> list.getRegions().getCellRangeAddress(0).isInRange(row.getCell(6)))
          .singleElement()
          .extracting(list -> List.of(list.getValidationConstraint().getExplicitListValues()))
          .isEqualTo(List.of("2026-06-30", "2026-03-31"));
    }
  }

  @Test
  void shouldAskInEnglishWhereItIsWanted() throws IOException {
    // Given
    Path file = directory.resolve("confirm.xlsx");

    // When
    new ConfirmWorkbook(Locale.ENGLISH).write(file, List.of(READING));

    // Then
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      Row row = rowOf(workbook.getSheetAt(0), "二季度前");
      assertThat(row.getCell(4).getStringCellValue()).isEqualTo("date ambiguous");
    }
  }

  private static Row rowOf(XSSFSheet sheet, String words) {
    for (Row row : sheet) {
      if (row.getCell(2).getStringCellValue().equals(words)) {
        return row;
      }
    }
    throw new AssertionError("no row of " + words);
  }
}
