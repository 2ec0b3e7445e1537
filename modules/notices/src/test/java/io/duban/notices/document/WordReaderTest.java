package io.duban.notices.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.rules.task.Place;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordReaderTest {
  private static final String LISTS =
      """
      <w:abstractNum w:abstractNumId="0">
      <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/>
      <w:lvlText w:val="%1、"/></w:lvl>
      <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>
      <w:lvlText w:val="（%2）"/></w:lvl>
      <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlRestart w:val="0"/>
      <w:lvlText w:val="%3."/></w:lvl>
      <w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/>
      <w:lvlText w:val="%1.%4"/></w:lvl>
      </w:abstractNum>
      <w:abstractNum w:abstractNumId="1">
      <w:lvl w:ilvl="0"><w:start w:val="9"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Item"/>
      <w:lvlText w:val="（%1）"/></w:lvl>
      </w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
      <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
      <w:num w:numId="3"><w:abstractNumId w:val="1"/>
      <w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
      """;
  private static final String STYLES =
      """
      <w:style w:type="paragraph" w:styleId="Item"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="Sub"><w:basedOn w:val="Item"/></w:style>
      """;

  @Test
  void shouldShowTheAutomaticNumbers() throws IOException {
    // Given
    String body =
        numbered(1, 0, "目标")
            + numbered(1, 2, "增长6%。")
            + numbered(1, 0, "项目")
            + numbered(1, 1, "交通")
            + numbered(1, 2, "2026年底前修路。")
            + numbered(1, 1, "水利")
            + numbered(1, 2, "清淤。")
            + numbered(1, 3, "甲段。");

    // When
    List<String> lines = lines(body);

    // Then
    assertThat(lines)
        .containsExactly(
            "一、目标", "1.增长6%。", "二、项目", "（一）交通", "2. 2026年底前修路。", "（二）水利", "3.清淤。", "2.1甲段。");
  }

  @Test
  void shouldCountOnInChineseBeyondTen() throws IOException {
    // Given
    String body =
        IntStream.rangeClosed(1, 21)
            .mapToObj(i -> numbered(1, 0, "甲"))
            .collect(Collectors.joining());

    // When
    List<String> lines = lines(body);

    // Then
    assertThat(lines).contains("十、甲", "十一、甲", "二十、甲", "二十一、甲");
  }

  @Test
  void shouldTakeNumbersFromStylesStartsAndOverrides() throws IOException {
    // Given
    String body =
        styled("Item", "甲") + styled("Sub", "乙") + numbered(3, 0, "丙") + numbered(0, 0, "丁");

    // When
    List<String> lines = lines(body);

    // Then
    assertThat(lines).containsExactly("（9）甲", "（10）乙", "（1）丙", "丁");
  }

  @Test
  void shouldRepeatACellMergedDownwardsAndKeepEmptyOnes() throws IOException {
    // Given
    String body =
        "<w:tbl>"
            + row(
                cell("", paragraph("序号")),
                cell("", paragraph("项目")),
                cell("", paragraph("领导")),
                cell("", paragraph("单位")))
            + row(
                cell("", numbered(2, 0, "")),
                cell("", paragraph("修路")),
                cell("<w:vMerge w:val=\"restart\"/>", paragraph("王一") + paragraph("李二")),
                cell("", paragraph("")))
            + row(
                cell("", numbered(2, 0, "")),
                cell("", paragraph("清|淤")),
                cell("<w:vMerge/>", paragraph("")),
                cell("", paragraph("水利局")))
            + row(cell("<w:gridSpan w:val=\"4\"/>", paragraph("二、民生")))
            + row(
                cell("<w:gridSpan w:val=\"2\"/>", paragraph("植树")),
                cell("", paragraph("张三")),
                cell("", paragraph("林业局")))
            + "</w:tbl>";

    // When
    Document document = DocumentReader.read("x.docx", WordFile.of(body, LISTS, STYLES));

    // Then
    assertThat(document.text().lines())
        .containsExactly(
            "序号 | 项目 | 领导 | 单位",
            "（9） | 修路 | 王一\u000B李二 |",
            "（10） | 清\uFF5C淤 | 王一\u000B李二 | 水利局",
            "二、民生",
            "植树 |  | 张三 | 林业局");
    assertThat(document.places().get(2)).isEqualTo(Place.tableRow(1, 3));
  }

  @Test
  void shouldKeepInsertionsAndDropDeletions() throws IOException {
    // Given
    String body =
        "<w:p><w:r><w:t>新增</w:t></w:r><w:del><w:r><w:delText>20</w:delText></w:r></w:del>"
            + "<w:ins><w:r><w:t>25</w:t></w:r></w:ins><w:r><w:t>家</w:t></w:r>"
            + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>不显示</w:t></w:r>"
            + "<w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>"
            + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前半</w:t></w:r></w:p>"
            + paragraph("后半");

    // When
    List<String> lines = lines(body);

    // Then
    assertThat(lines).containsExactly("新增25家", "前半后半");
  }

  @Test
  void shouldReadContentControlsTextBoxesAndFrames() throws IOException {
    // Given
    String box =
        "<wps:txbx><w:txbxContent>" + paragraph("云政〔2026〕9号") + "</w:txbxContent></wps:txbx>";
    String body =
        "<w:sdt><w:sdtContent>"
            + paragraph("标题")
            + "</w:sdtContent></w:sdt>"
            + "<w:p><w:r><w:t>云泽市文件</w:t></w:r><w:r><mc:AlternateContent><mc:Choice>"
            + box
            + "</mc:Choice><mc:Fallback>"
            + box
            + "</mc:Fallback></mc:AlternateContent></w:r></w:p>"
            + "<w:tbl>"
            + row(cell("", paragraph("框中一") + paragraph("框中二")))
            + "</w:tbl>";

    // When
    List<String> lines = lines(body);

    // Then
    assertThat(lines).containsExactly("标题", "云泽市文件", "云政〔2026〕9号", "框中一", "框中二");
  }

  @Test
  void shouldReadWhatAWordProcessorWrote() {
    // When
    Document document = DocumentReader.read("yunze.docx", Samples.resource("yunze-2026.docx"));

    // Then
    assertThat(document.text().lines())
        .contains(
            "1.修建道路12公里。（交通局负责）",
            "2. 2026年底前清淤。（水利局负责）",
            "3.植树3万亩。（林业局负责）",
            "2 | 疏浚河道 | 王一\u000B李二 | 市水利局 | 各县（市、区）政府 | 12月底前",
            "二、民生类",
            "3 | 新建幼儿园2所 | 张三 | 市教育局 |  | 8月底前");
  }

  private static List<String> lines(String body) throws IOException {
    byte[] file = WordFile.of(body, LISTS, STYLES);
    return DocumentReader.read("x.docx", file).text().lines().toList();
  }

  private static String numbered(int number, int level, String words) {
    return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>"
        .formatted(level, number, words);
  }

  private static String styled(String style, String words) {
    return "<w:p><w:pPr><w:pStyle w:val=\"%s\"/></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>"
        .formatted(style, words);
  }

  private static String paragraph(String words) {
    return "<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>";
  }

  private static String cell(String properties, String content) {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
  }

  private static String row(String... cells) {
    return "<w:tr>" + String.join("", cells) + "</w:tr>";
  }
}
