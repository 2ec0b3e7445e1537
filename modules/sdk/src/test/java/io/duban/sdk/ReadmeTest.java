package io.duban.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTest {

  @Test
  void shouldShowTheExampleThatIsCompiledAndRun() throws IOException {
    // Given
    String source = Files.readString(Path.of("src/test/java/io/duban/sdk/FirstReport.java"));
    String example = between(source, "// README: begin\n", "\n    // README: end").stripIndent();

    // When
    String readme = Files.readString(Path.of("README.md"));

    // Then
    assertThat(between(readme, "```java\n", "\n```")).isEqualTo(example);
  }

  private static String between(String text, String begin, String end) {
    int from = text.indexOf(begin) + begin.length();
    return text.substring(from, text.indexOf(end, from));
  }
}
