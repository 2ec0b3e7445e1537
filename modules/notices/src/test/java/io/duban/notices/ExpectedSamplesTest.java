package io.duban.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExpectedSamplesTest {

  static Stream<String> samples() {
    return SampleNotices.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void shouldReadASampleAsExpected(String name) throws IOException {
    // Given
    String expected = expected(name);
    String text = SampleNotices.all().get(name);

    // When
    NoticeReading reading = new NoticeReader().read(name, text);

    // Then
    assertThat(JsonLines.of(reading).lines()).containsExactlyElementsOf(expected.lines().toList());
  }

  private static String expected(String name) throws IOException {
    String resource = "/" + name.replace(".txt", ".expected.jsonl");
    try (InputStream stream = ExpectedSamplesTest.class.getResourceAsStream(resource)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
