package io.duban.office.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "abc, 3",
    "督办, 4",
    "第9项, 5",
    "'\uFF08\uFF0C\uFF09', 6",
    "'\u3000', 2",
    "한글, 4",
    "カナ, 4",
    "ｶﾅ, 2",
    "24.66%, 6",
    "✅ 完成, 7",
    "👍🏽, 2",
    "👨\u200D👩\u200D👧, 2",
    "e\u0301, 1",
    "𠮷, 2",
    "a\u0007b, 2",
    "…, 1",
    "《通知》、“〔一〕”。, 20",
    "⚠, 1",
    "⛔⭐, 4",
    "🇨🇳, 2",
  })
  void shouldCountWhatTheEyeSees(String text, int expected) {
    // Given

    // When
    int width = DisplayWidth.of(text);

    // Then
    assertThat(width).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "督办通报, 8, 督办通报",
    "督办通报, 7, 督办通…",
    "督办通报, 6, 督办…",
    "督办通报, 1, …",
    "督办通报, 0, ''",
    "e\u0301e\u0301e\u0301, 2, e\u0301…",
    "👨\u200D👩\u200D👧家家, 4, 👨\u200D👩\u200D👧…",
  })
  void shouldCutToTheColumnsThereAre(String text, int columns, String expected) {
    // Given

    // When
    String cut = DisplayWidth.truncate(text, columns);

    // Then
    assertThat(cut).isEqualTo(expected);
  }
}
