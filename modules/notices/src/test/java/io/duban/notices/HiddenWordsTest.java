package io.duban.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that a document does not show, shows struck through, or has in another document. */
class HiddenWordsTest {
  private static final String TITLE = "沐川市人民政府关于2026年重点工作任务的通知";

  private static final String STYLES =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
        <w:style w:type="character" w:styleId="unseen"><w:rPr><w:vanish/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="unseen-paragraph"><w:rPr><w:vanish/></w:rPr></w:style>
      </w:styles>
      """;

  @TempDir private Path dir;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<s>5</s>",
        "<strike>5</strike>",
        "<del>5</del>",
        "<span style=\"text-decoration: underline line-through\">5</span>",
        "<span style=\"text-decoration-line:line-through;\">5</span>",
        "<span style='visibility:hidden'>5</span>",
        "<span style='color:red;display : none'>5</span>",
        "<span style='font-size:0'>5</span>",
        "<span style='opacity: 0;'>5</span>",
        "<span class=\"old\">5</span>",
        "<b id=\"draft\">5</b>",
        "<span hidden>5</span>"
      })
  void shouldNotReadWhatAPageDoesNotShow(String hidden) throws IOException {
    // Given
    String style =
        "<style>/* .shown{display:none} */ .old, p.gone {display:none} #draft{visibility:hidden}"
            + "@media print{.shown{display:none}} .shown{color:red}</style>";
    String item = "<p class=\"shown\">1.整治河道3%s7条。（水务局负责）</p>".formatted(hidden);
    String gone = "<p class=\"gone\">2.修路9公里。（交通局负责）</p>";
    Path page = dir.resolve("m.html");
    Files.writeString(
        page,
        "<html><head>%s</head><body><p>%s</p>%s%s</body></html>"
            .formatted(style, TITLE, item, gone));

    // When
    NoticeReading reading = new NoticeReader().read(page);

    // Then
    assertThat(reading.items()).hasSize(1);
    assertThat(NoticeText.figures(reading.items().get(0).task())).containsExactly("整治河道 37条");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<span style=\"color:#fff\">3</span>7",
        "3<span style='color: white;background:white'>7</span>",
        "<span style='position:absolute;left:-9999px'>3</span>7",
        "<span style='clip:rect(0,0,0,0)'>3</span>7",
        "3<img alt='7'>"
      })
  void shouldAskForAFigureThatIsHardlySeen(String figure) throws IOException {
    // Given
    Path page = dir.resolve("m.html");
    Files.writeString(
        page, "<html><body><p>%s</p><p>1.整治河道%s条。（水务局负责）</p>".formatted(TITLE, figure));

    // When
    NoticeReading reading = new NoticeReader().read(page);

    // Then
    assertThat(NoticeText.figures(reading.items().get(0).task())).isEmpty();
    assertThat(NoticeText.asked(reading)).anyMatch(asked -> asked.startsWith("FIGURE_UNCLEAR 3"));
  }

  @Test
  void shouldAskForAFigureThatIsHardlySeenInAWordFile() throws IOException {
    // When
    NoticeReading reading =
        word(
            document -> {
              XWPFParagraph white = document.createParagraph();
              run(white, "1.整治河道");
              run(white, "3").setColor("FFFFFF");
              run(white, "7条。（水务局负责）");
              XWPFParagraph symbol = document.createParagraph();
              run(symbol, "2.整治河道3").getCTR().addNewSym().setFont("Wingdings");
              run(symbol, "条。（水务局负责）");
            });

    // Then
    assertThat(reading.items()).allMatch(item -> item.task().targets().isEmpty());
    assertThat(NoticeText.asked(reading).stream().filter(asked -> asked.startsWith("FIGURE")))
        .hasSize(2);
  }

  @Test
  void shouldNotReadWhatMarkdownStrikesThrough() throws IOException {
    // Given
    Path file = dir.resolve("m.md");
    Files.writeString(file, TITLE + "\n\n1.整治河道~~46~~37条，<s>关停</s>修复泵站2座。（水务局负责）\n");

    // When
    NoticeReading reading = new NoticeReader().read(file);

    // Then
    assertThat(reading.items().get(0).task().text()).isEqualTo("整治河道37条，修复泵站2座。");
  }

  @Test
  void shouldNotReadWhatAWordFileDoesNotShow() throws IOException {
    // When
    NoticeReading reading =
        word(
            document -> {
              XWPFParagraph item = document.createParagraph();
              run(item, "1.整治河道3");
              run(item, "0").getCTR().addNewRPr().addNewRStyle().setVal("unseen");
              run(item, "5").setStrikeThrough(true);
              run(item, "6").setDoubleStrikethrough(true);
              run(item, "8").setVanish(true);
              run(item, "7条。（水务局负责）");
              XWPFParagraph hidden = document.createParagraph();
              hidden.setStyle("unseen-paragraph");
              run(hidden, "2.修路9公里。（交通局负责）");
              XWPFParagraph shown = document.createParagraph();
              shown.setStyle("unseen-paragraph");
              run(shown, "2.造林6亩。（林业局负责）").setVanish(false);
            });

    // Then
    assertThat(reading.items())
        .extracting(item -> item.task().text())
        .containsExactly("整治河道37条。", "造林6亩。");
  }

  @Test
  void shouldAskForADocumentWithinAWordFile() throws IOException {
    // When
    NoticeReading reading =
        word(
            document -> {
              run(document.createParagraph(), "1.整治河道37条。（水务局负责）");
              document.getDocument().getBody().addNewAltChunk().setId("rId77");
            });

    // Then
    assertThat(NoticeText.asked(reading)).contains("NOT_READ altChunk []");
  }

  @Test
  void shouldNotReadWhatAWorkbookDoesNotShowButAskForIt() throws IOException {
    // When
    NoticeReading reading =
        TableFile.workbook(
            dir,
            sheet -> {
              TableFile.row(sheet, "序号", "任务", "原责任单位", "责任单位", "完成时限");
              TableFile.row(sheet, "1", "整治河道37条", "林业局", "水务局", "年底");
              TableFile.row(sheet, "2", "修路9公里", "林业局", "交通局", "年底").setZeroHeight(true);
              TableFile.row(sheet, "3", "造林6亩", "水务局", "林业局", "年底");
              TableFile.row(sheet, "4", "清淤5公里", "林业局", "水务局", "年底").setHeight((short) 0);
              sheet.setColumnHidden(2, true);
            });

    // Then
    assertThat(reading.items())
        .extracting(item -> item.task().text() + item.task().assignments().get(0).unitName())
        .containsExactly("整治河道37条水务局", "造林6亩林业局");
    assertThat(reading.items()).allMatch(item -> item.task().assignments().size() == 1);
    assertThat(NoticeText.asked(reading))
        .contains(
            "NOT_READ 2 修路9公里 交通局 年底 []", "NOT_READ 4 清淤5公里 水务局 年底 []", "NOT_READ C: 原责任单位 []");
  }

  @Test
  void shouldNotReadWhatAWorkbookStrikesThrough() throws IOException {
    // When
    NoticeReading reading =
        TableFile.workbook(
            dir,
            sheet -> {
              XSSFFont struck = sheet.getWorkbook().createFont();
              struck.setStrikeout(true);
              XSSFCellStyle style = sheet.getWorkbook().createCellStyle();
              style.setFont(struck);
              TableFile.row(sheet, TableFile.HEAD);
              XSSFRow row = TableFile.row(sheet, "1", "", "水务局", "6月底");
              XSSFRichTextString words = new XSSFRichTextString("整治河道4637条");
              words.applyFont(4, 6, struck);
              row.getCell(1).setCellValue(words);
              row.getCell(3).setCellStyle(style);
            });

    // Then
    assertThat(NoticeText.figures(reading.items().get(0).task())).containsExactly("整治河道 37条");
    assertThat(reading.items().get(0).deadlines()).isEmpty();
  }

  private static XWPFRun run(XWPFParagraph paragraph, String words) {
    XWPFRun run = paragraph.createRun();
    run.setText(words);
    return run;
  }

  private NoticeReading word(Consumer<XWPFDocument> content) throws IOException {
    Path file = dir.resolve("m.docx");
    try (XWPFDocument document = new XWPFDocument();
        OutputStream stream = Files.newOutputStream(file)) {
      document.createStyles();
      run(document.createParagraph(), TITLE);
      content.accept(document);
      document.write(stream);
    }
    try (FileSystem parts = FileSystems.newFileSystem(file)) {
      Files.writeString(parts.getPath("word", "styles.xml"), STYLES);
    }
    return new NoticeReader().read(file);
  }
}
