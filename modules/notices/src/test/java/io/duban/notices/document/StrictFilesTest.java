package io.duban.notices.document;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duban.notices.document.content.DocumentUnreadableException;
import io.duban.notices.sheet.SheetFile;
import io.duban.notices.sheet.SheetUnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StrictFilesTest {
  @TempDir private Path directory;

  static Stream<Arguments> files() throws IOException {
    return Stream.of(
        Arguments.of("linhe.docx", Samples.resource("linhe-2026.docx")),
        Arguments.of("linhe.xlsx", Samples.workbook()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void shouldSayWhatItIsAndWhatToDo(String name, byte[] ordinary) throws IOException {
    // Given
    byte[] strict = StrictForm.of(ordinary);

    // When / Then
    assertThatThrownBy(() -> DocumentReader.read(name, strict))
        .isInstanceOf(DocumentUnreadableException.class)
        .hasMessageContaining("strict form of Open XML")
        .hasMessageContaining("save it as an ordinary");
  }

  @Test
  void shouldSaySoOfAWorkbookWithOneSheetInIt() throws IOException {
    // Given
    byte[] strict = StrictForm.of(Samples.workbook(), "sheet1.xml");

    // When / Then
    assertThatThrownBy(() -> DocumentReader.read("linhe.xlsx", strict))
        .isInstanceOf(DocumentUnreadableException.class)
        .hasMessageContaining("strict form of Open XML");
  }

  @Test
  void shouldSaySoOfARegisterToo() throws IOException {
    // Given
    Path register =
        Files.write(directory.resolve("register.xlsx"), StrictForm.of(Samples.workbook()));

    // When / Then
    assertThatThrownBy(() -> SheetFile.read(register))
        .isInstanceOf(SheetUnreadableException.class)
        .hasMessageContaining("strict form of Open XML");
  }
}
