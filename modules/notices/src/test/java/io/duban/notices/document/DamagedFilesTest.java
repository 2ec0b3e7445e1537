package io.duban.notices.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.duban.notices.document.content.DocumentUnreadableException;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DamagedFilesTest {
  private static final int ROUNDS = 40;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  static Stream<Arguments> files() throws IOException {
    List<String> paragraphs = Samples.paragraphs();
    return Stream.of(
        Arguments.of("linhe.docx", Samples.resource("linhe-2026.docx")),
        Arguments.of("yunze.docx", Samples.resource("yunze-2026.docx")),
        Arguments.of("yunze.pdf", Samples.resource("yunze-2026.pdf")),
        Arguments.of("linhe.pdf", PrintedPages.of("标题二", paragraphs)),
        Arguments.of("linhe.xlsx", Samples.workbook()),
        Arguments.of("linhe.html", Samples.html()),
        Arguments.of("linhe.md", Samples.markdown()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void shouldReadOrRefuseAFileThatIsCutOff(String name, byte[] bytes) {
    Random random = new Random(7);
    for (int round = 0; round < ROUNDS; round++) {
      // Given
      byte[] cut = Arrays.copyOf(bytes, random.nextInt(bytes.length));

      // Then
      assertReadableOrRefused(name, round, cut);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void shouldReadOrRefuseAFileWithWrongBytes(String name, byte[] bytes) {
    Random random = new Random(8);
    for (int round = 0; round < ROUNDS; round++) {
      // Given
      byte[] wrong = bytes.clone();
      for (int i = 0; i < 20; i++) {
        wrong[random.nextInt(wrong.length)] = (byte) random.nextInt();
      }

      // Then
      assertReadableOrRefused(name, round, wrong);
    }
  }

  private static void assertReadableOrRefused(String name, int round, byte[] bytes) {
    try {
      Document document =
          assertTimeoutPreemptively(PATIENCE, () -> DocumentReader.read(name, bytes));
      assertThat(document.text()).as("round %d", round).isNotBlank();
    } catch (DocumentUnreadableException e) {
      assertThat(e).as("round %d", round).hasMessageStartingWith(name + ": ");
    }
  }
}
