package io.duban.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xwpf.usermodel.VerticalAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Powers of ten, and raised digits that are none. */
class PowersTest {
  private static final String HEAD = "沐川市人民政府关于2026年重点工作任务的通知";

  @TempDir private Path dir;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "新增水面3.6×10⁵平方米|新增水面 360000平方米",
        "新增水面3.6 × 10⁵ 平方米|新增水面 360000平方米",
        "新增水面3.6×10^5平方米|新增水面 360000平方米",
        "削减磷排放2.5×10⁻¹吨|削减磷排放 0.25吨",
        "削减磷排放1.5E+3吨|削减磷排放 1500吨",
        "新增水面300m²|新增水面 300m2"
      })
  void shouldReadAPower(String words, String figure) {
    assertThat(NoticeText.figures(words + "。")).containsExactly(figure);
    assertThat(NoticeText.asked(words + "。")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "新增水面3.6×105平方米",
        "整治河道46³条",
        "新增水面3.6×2⁵平方米",
        "新增水面3.6×10ˆ5平方米",
        "新增水面2^9平方米",
        "新增水面3.6**5平方米"
      })
  void shouldAskForWhatIsNone(String words) {
    assertThat(NoticeText.figures(words + "。")).isEmpty();
    assertThat(NoticeText.asked(words + "。"))
        .anyMatch(question -> question.startsWith("FIGURE_UNCLEAR"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "html|<p>%s</p><p>1.新增水面3.6×10<sup>5</sup>平方米。（水务局负责）</p>",
        "html|<p>%s</p><p>1.新增水面3.6×10<span style=\"vertical-align: super\">5</span>平方米。（水务局负责）</p>",
        "md|%s<br>1.新增水面3.6×10<sup>5</sup>平方米。（水务局负责）"
      })
  void shouldKeepDigitsRaisedInAPage(String kind, String page) throws IOException {
    // Given
    Path file = dir.resolve("m." + kind);
    Files.writeString(file, page.formatted(HEAD).replace("<br>", "\n\n"));

    // When
    NoticeReading reading = new NoticeReader().read(file);

    // Then
    assertThat(NoticeText.figures(reading.items().get(0).task())).containsExactly("新增水面 360000平方米");
  }

  @Test
  void shouldKeepDigitsRaisedInAWordFile() throws IOException {
    // Given
    Path file = dir.resolve("m.docx");
    try (XWPFDocument document = new XWPFDocument();
        var stream = Files.newOutputStream(file)) {
      document.createParagraph().createRun().setText(HEAD);
      XWPFParagraph item = document.createParagraph();
      item.createRun().setText("1.新增水面3.6×10");
      XWPFRun raised = item.createRun();
      raised.setText("5");
      raised.setSubscript(VerticalAlign.SUPERSCRIPT);
      item.createRun().setText("平方米。（水务局负责）");
      document.write(stream);
    }

    // When
    NoticeReading reading = new NoticeReader().read(file);

    // Then
    assertThat(NoticeText.figures(reading.items().get(0).task())).containsExactly("新增水面 360000平方米");
  }

  @Test
  void shouldKeepDigitsRaisedInAWorkbook() throws IOException {
    // When
    NoticeReading reading =
        TableFile.workbook(
            dir,
            sheet -> {
              TableFile.row(sheet, TableFile.HEAD);
              XSSFRow row = TableFile.row(sheet, "1", "", "水务局", "年底");
              XSSFFont raised = sheet.getWorkbook().createFont();
              raised.setTypeOffset(Font.SS_SUPER);
              XSSFRichTextString words = new XSSFRichTextString("新增水面3.6×105平方米");
              words.applyFont(10, 11, raised);
              row.getCell(1).setCellValue(words);
            });

    // Then
    assertThat(NoticeText.figures(reading.items().get(0).task())).containsExactly("新增水面 360000平方米");
  }
}
