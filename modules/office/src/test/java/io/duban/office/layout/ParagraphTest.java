package io.duban.office.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParagraphTest {

  @Test
  void shouldBreakChineseAnywhereButBeforeAClosingMark() {
    // Given
    String text = "已新建平台2家，另有6家。";

    // When
    String lines = Paragraph.wrap(text, 13, "", "");

    // Then
    assertThat(lines).isEqualTo("已新建平台2\n家，另有6家。\n");
  }

  @Test
  void shouldNotEndALineWithAnOpeningMark() {
    // Given
    String text = "建立台账（每周）";

    // When
    String lines = Paragraph.wrap(text, 10, "", "");

    // Then
    assertThat(lines).isEqualTo("建立台账\n（每周）\n");
  }

  @Test
  void shouldKeepWordsWholeAndHangTheIndent() {
    // Given
    String text = "Phase one of 国道G310 is\ndone";

    // When
    String lines = Paragraph.wrap(text, 14, "* ", "  ");

    // Then
    assertThat(lines).isEqualTo("* Phase one of\n  国道G310 is\n  done\n");
  }

  @Test
  void shouldLetAnOverlongWordStandAlone() {
    // Given
    String text = "see https://example.org/a/very/long/path now";

    // When
    String lines = Paragraph.wrap(text, 12, "", "");

    // Then
    assertThat(lines).isEqualTo("see\nhttps://example.org/a/very/long/path\nnow\n");
  }

  @Test
  void shouldJoinLinesOfChineseWithoutASpace() {
    // Given
    String text = "首批推迟。\n下一步调度";

    // When
    String lines = Paragraph.wrap(text, 80, "", "");

    // Then
    assertThat(lines).isEqualTo("首批推迟。下一步调度\n");
  }
}
