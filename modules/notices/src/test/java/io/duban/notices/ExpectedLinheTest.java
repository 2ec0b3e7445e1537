package io.duban.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ExpectedLinheTest {

  @Test
  void shouldReadTheSampleAsExpected() throws IOException {
    // Given
    String expected = expected();

    // When
    NoticeReading reading = SampleNotices.linhe();

    // Then
    assertThat(JsonLines.of(reading).lines()).containsExactlyElementsOf(expected.lines().toList());
  }

  private static String expected() throws IOException {
    try (InputStream stream =
        ExpectedLinheTest.class.getResourceAsStream("/linhe-2026.expected.jsonl")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
