package io.duban.notices.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlReaderTest {

  @Test
  void shouldMakeALineOfEachBlockAndBreak() {
    // When
    List<String> lines =
        lines("<div>&nbsp;&nbsp;一、目标<p>　　1.修<b>路</b>。<br/>2.清\n  淤。</p>3.植&#26641;。</div>");

    // Then
    assertThat(lines).containsExactly("一、目标", "1.修路。", "2.清淤。", "3.植树。");
  }

  @Test
  void shouldLeaveOutWhatIsNotTheArticle() {
    // When
    List<String> lines =
        lines(
            """
            <head><title>x</title><style>p{}</style></head>
            <header>站名</header><nav>首页</nav>
            <ul><li><a href=a>首页</a><li><a href=b>新闻</a><li><a href=c>公开</a></ul>
            <ul><li>正文一</li></ul><script>var a;</script>
            <p style="display: none">看不见</p><form>检索<input></form><footer>版权</footer>
            """);

    // Then
    assertThat(lines).containsExactly("正文一", "检索");
  }

  @Test
  void shouldNumberOrderedLists() {
    // When
    List<String> lines =
        lines("<ol start=3><li>甲<li>乙<li value=9>丙<li>10.丁</ol><ol><li>2026年</ol>");

    // Then
    assertThat(lines).containsExactly("3. 甲", "4. 乙", "9. 丙", "10.丁", "1. 2026年");
  }

  @Test
  void shouldExpandMergedCells() {
    // When
    List<String> lines =
        lines(
            """
            <table><caption>台账</caption><tr><th>序号<th>项目<th>单位<th>时限</tr>
            <tr><td>1<td rowspan=2>修路<td>甲局<br>乙局<td></tr><tr><td>2<td colspan=2>丙局</tr>
            <tr><td colspan=4>二、民生</tr><tr><td>3<td>植|树<td><p>丁局</p><p>戊局</p><td>年底</tr></table>
            """);

    // Then
    assertThat(lines)
        .containsExactly(
            "台账",
            "序号 | 项目 | 单位 | 时限",
            "1 | 修路 | 甲局\u000B乙局 |",
            "2 | 修路 | 丙局 |",
            "二、民生",
            "3 | 植\uFF5C树 | 丁局\u000B戊局 | 年底");
  }

  @Test
  void shouldReadParagraphsLaidOutInATable() {
    // When
    List<String> lines = lines("<table><tr><td>左<td><table><tr><td><p>一<p>二</table></tr></table>");

    // Then
    assertThat(lines).containsExactly("左", "一", "二");
  }

  @ParameterizedTest
  @CsvSource({
    "utf-8,UTF-8",
    "gb2312,UTF-8",
    "utf-8,GBK",
    "gbk,GB18030",
    "iso-8859-1,GBK",
    "big5,Big5"
  })
  void shouldFindTheEncodingWhateverThePageDeclares(String declared, String actual) {
    // Given
    String page = "<html><meta charset='" + declared + "'><p>市人民政府</p></html>";

    // When
    Document document = DocumentReader.read("a.html", page.getBytes(Charset.forName(actual)));

    // Then
    assertThat(document.text()).isEqualTo("市人民政府\n");
  }

  private static List<String> lines(String body) {
    byte[] page = ("<!doctype html><html>" + body + "</html>").getBytes(UTF_8);
    return DocumentReader.read("a.html", page).text().lines().toList();
  }
}
