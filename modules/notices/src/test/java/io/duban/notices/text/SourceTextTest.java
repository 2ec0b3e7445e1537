package io.duban.notices.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.rules.task.SourceRange;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SourceTextTest {

  @Test
  void shouldFoldWithoutMovingACharacter() {
    // When
    SourceText source =
        new SourceText("test", "\u2F29区\uFF08\uFF12\uFF10\uFF12\uFF16\uFF09\uFF0C①…㎡");

    // Then
    assertThat(source.folded()).isEqualTo("小区(2026),①…㎡");
  }

  @Test
  void shouldQuoteRadicalsAsTheCharactersTheyStandForAndKeepPunctuation() {
    // When
    SourceText source = new SourceText("test", "\u2F29区\uFF08一期\uFF09");

    // Then
    assertThat(source.words(0, 6)).isEqualTo("小区\uFF08一期\uFF09");
  }

  @Test
  void shouldCountLinesFromOne() {
    // Given
    SourceText source = new SourceText("test", "甲\n乙丙\n");

    // When
    SourceRange range = source.range(3, 4);

    // Then
    assertThat(range).isEqualTo(new SourceRange(2, 3, 4));
  }

  @Test
  void shouldDecodeUtf8AndGb18030ButNotBinaries() {
    // Given
    Charset gb18030 = Charset.forName("GB18030");

    // Then
    assertThat(TextDecoder.decode("督办".getBytes(StandardCharsets.UTF_8))).contains("督办");
    assertThat(TextDecoder.decode("督办".getBytes(gb18030))).contains("督办");
    assertThat(TextDecoder.decode(new byte[] {'P', 'K', 0, 1})).isEmpty();
    assertThat(TextDecoder.decode(new byte[] {(byte) 0xFF, (byte) 0xFF})).isEmpty();
  }
}
