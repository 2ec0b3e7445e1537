package io.duban.notices.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.rules.task.Place;
import org.junit.jupiter.api.Test;

class MarkdownReaderTest {

  @Test
  void shouldTakeTheMarksAwayAndKeepTheWords() {
    // When
    Document document =
        read(
            """
            # 通知

            **一、目标**
            （一）交通
            - 修*路* 1\\.5公里
            > 引文 `码` [链接](http://x) ![图](y.png)
            """);

    // Then
    assertThat(document.text().lines())
        .containsExactly("通知", "一、目标", "（一）交通", "修路 1.5公里", "引文 码 链接");
    assertThat(document.places().get(3)).isEqualTo(Place.line(5));
  }

  @Test
  void shouldKeepTheNumbersAsWritten() {
    // When
    Document document =
        read(
            """
            3. 甲
            7. 乙
            二、下一部分
            9. 丙

            1. 丁
            1. 戊
            46.己
            """);

    // Then
    assertThat(document.text().lines())
        .containsExactly("3. 甲", "7. 乙", "二、下一部分", "9. 丙", "1. 丁", "1. 戊", "46.己");
  }

  @Test
  void shouldReadTables() {
    // When
    Document document =
        read(
            """
            | 序号 | 项目 | 单位 |
            |---|:-:|--|
            | 1 | **修**路 | 甲局<br>乙局 |
            | 2 | | 丙\\|局 |

            <table><tr><td>3<td>植树</table>
            """);

    // Then
    assertThat(document.text().lines())
        .containsExactly("序号 | 项目 | 单位", "1 | 修路 | 甲局\u000B乙局", "2 |  | 丙\uFF5C局", "3 | 植树");
  }

  private static Document read(String text) {
    return DocumentReader.read("a.md", text.getBytes(UTF_8));
  }
}
