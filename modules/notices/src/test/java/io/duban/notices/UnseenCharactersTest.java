package io.duban.notices;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.rules.task.SourceRange;
import io.duban.rules.task.Task;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Characters that show nothing, and line breaks, within a figure or a date. */
class UnseenCharactersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u200B",
        "\u200C",
        "\u200D",
        "\u00AD",
        "\u2060",
        "\uFEFF",
        "\u200E",
        "\u202C",
        "\u2066",
        "\uFE0F",
        "\u0007",
        "\uDB40\uDD00",
        "\u034F"
      })
  void shouldReadFiguresAndDatesAsIfItWereNotThere(String unseen) {
    // When
    Task task = NoticeText.task("整治河道3%s7条，9%s月%s底前完工。".formatted(unseen, unseen, unseen));

    // Then
    assertThat(NoticeText.figures(task)).containsExactly("整治河道 37条");
    assertThat(task.text()).isEqualTo("整治河道37条，9月底前完工。");
    assertThat(task.deadline()).isEqualTo(LocalDate.of(2026, 9, 30));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\t", "\uE123", "\u0302", "\uFFFC", "\uFFFD", "\u0336\u2013"})
  void shouldAskForAFigureAroundWhatNobodyKnows(String odd) {
    assertThat(NoticeText.figures("整治河道3" + odd + "7条。")).isEmpty();
    assertThat(NoticeText.asked("整治河道3" + odd + "7条。"))
        .singleElement()
        .asString()
        .startsWith("FIGURE_UNCLEAR 3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "整治河道3/7条。|整治河道 37条",
        "铺设管网6./5公里。|铺设管网 6.5公里",
        "铺设管网6/.5公里。|铺设管网 6.5公里",
        "整治河道37/条。|整治河道 37条",
        "覆盖率达到92/%。|覆盖率 92%",
        "铺设管网6.5万/米。|铺设管网 6.5万米",
        "硬化场地300平/方米。|硬化场地 300平方米",
        "漏损率控制在8%/以内。|漏损率 8%",
        "新建泵站3-/5座。|新建泵站 3-5座",
        "栽植树木2,/600株。|栽植树木 2600株",
        "占比提高1.2个百/分点。|占比提高 1.2个百分点"
      })
  void shouldReadAFigureOverTheEndOfALine(String words, String figure) {
    assertThat(NoticeText.figures(words.replace('/', '\n'))).containsExactly(figure);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10/月底前",
        "10月/底前",
        "10月底/前",
        "2026年/10月底前",
        "2026/年10月底前",
        "10月/31日前",
        "10月31/日前",
        "10月31日/前",
        "2026-10-/31前"
      })
  void shouldReadADateOverTheEndOfALine(String date) {
    // When
    Task task = NoticeText.task("整治河道，" + date.replace('/', '\n') + "完工。");

    // Then
    assertThat(task.deadline()).isEqualTo(LocalDate.of(2026, 10, 31));
  }

  @Test
  void shouldKeepItemsThatBeginAfterAFigureApart() {
    // When
    NoticeReading reading = NoticeText.lines("1.整治河道（水务局负责）共3\n2.5个标段开工。（水务局负责）\n3.修路。（交通局负责）\n");

    // Then
    assertThat(reading.items()).hasSize(2);
  }

  @Test
  void shouldSayWhereTheWordsStandInTheDocument() {
    // Given
    String text = "沐川市人民政府2026年重点工作任务通知\n1.整治河道3\u200B7条。（水务局负责）\n";

    // When
    SourceRange source =
        new NoticeReader().read("m.txt", text).items().get(0).task().targets().get(0).source();

    // Then
    assertThat(text.substring(source.start(), source.end())).isEqualTo("整治河道3\u200B7条");
  }
}
