package io.duban.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the reader against short texts in the many ways offices write. */
class GrammarTest {
  static final String HEAD =
      """
      云泽市人民政府关于分解2026年重点工作的通知
      各单位每季度末报告进展。
      2026年1月20日
      """;

  static Stream<Arguments> cases() {
    return Stream.of("brackets", "labels", "measures", "ledger", "quantities")
        .flatMap(GrammarTest::casesIn);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void shouldReadAsStated(String name, String text, String expected) {
    // When
    NoticeReading reading = new NoticeReader().read(name, HEAD + text);

    // Then
    assertThat(Brief.of(reading)).containsExactlyElementsOf(expected.lines().toList());
  }

  private static Stream<Arguments> casesIn(String file) {
    return Arrays.stream(text(file).split("(?m)^# "))
        .filter(part -> !part.isBlank())
        .map(part -> part.split("\n", 2))
        .map(
            part -> {
              String[] halves = part[1].split("(?m)^=>\n", 2);
              return arguments(file + ": " + part[0], halves[0], halves[1].strip());
            });
  }

  private static String text(String file) {
    try (InputStream stream = GrammarTest.class.getResourceAsStream("/grammar/" + file + ".txt")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
