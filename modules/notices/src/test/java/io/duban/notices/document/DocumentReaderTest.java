package io.duban.notices.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duban.notices.document.content.DocumentUnreadableException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentReaderTest {

  @Test
  void shouldKeepATextAsItIs() {
    // When
    Document document = DocumentReader.read("a.txt", "  一、\r\n\r\n 二、\n".getBytes(UTF_8));

    // Then
    assertThat(document.text()).isEqualTo("  一、\r\n\r\n 二、\n");
    assertThat(document.places()).isEmpty();
  }

  @Test
  void shouldTrustTheContentMoreThanTheName() throws IOException {
    // When
    Document page = DocumentReader.read("a.doc", "<html><p>一<p>二</html>".getBytes(UTF_8));
    Document word = DocumentReader.read("a.txt", Samples.word());

    // Then
    assertThat(page.text()).isEqualTo("一\n二\n");
    assertThat(word.text()).startsWith("临禾市人民政府办公室关于");
  }

  static Stream<Arguments> unreadable() throws IOException {
    return Stream.of(
        Arguments.of("empty.txt", new byte[0], "the file is empty"),
        Arguments.of("blank.html", "<html></html>".getBytes(UTF_8), "no words in it"),
        Arguments.of("bytes.txt", new byte[] {1, 0, (byte) 0xFF}, "not text in UTF-8 or GB18030"),
        Arguments.of("old.doc", oldOffice("WordDocument"), "save it as .docx"),
        Arguments.of("old.xls", oldOffice("Workbook"), "save it as .xlsx"),
        Arguments.of("locked.docx", oldOffice("EncryptedPackage"), "remove the password"),
        Arguments.of("locked.pdf", pdf(true), "remove the password"),
        Arguments.of("scan.pdf", pdf(false), "a scanned PDF without a text layer; run OCR"),
        Arguments.of("scan.png", "\u0089PNG\r\n".getBytes(ISO_8859_1), "a picture; run OCR"),
        Arguments.of("a.rtf", "{\\rtf1 x}".getBytes(UTF_8), "save it as .docx"),
        Arguments.of("a.mht", "MIME-Version: 1.0\n".getBytes(UTF_8), "a web archive"),
        Arguments.of("a.rar", "Rar!\u001A\u0007".getBytes(ISO_8859_1), "unpack it"),
        Arguments.of("a.zip", Samples.zip(Map.of("a.txt", "x")), "unpack it"),
        Arguments.of("a.ofd", Samples.zip(Map.of("OFD.xml", "<a/>")), "an OFD file"),
        Arguments.of("a.odt", Samples.zip(Map.of("content.xml", "<a/>")), "save it as .docx"),
        Arguments.of(
            "half.docx", Samples.zip(Map.of("[Content_Types].xml", "<Types/>")), "damaged"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unreadable")
  void shouldSayWhyAFileIsNotReadAndWhatToDo(String name, byte[] bytes, String reason) {
    assertThatThrownBy(() -> DocumentReader.read(name, bytes))
        .isInstanceOf(DocumentUnreadableException.class)
        .hasMessageStartingWith(name + ": ")
        .hasMessageContaining(reason);
  }

  @Test
  void shouldRefuseAFileThatIsTooLarge(@TempDir Path directory) throws IOException {
    // Given
    Path path = directory.resolve("large.txt");
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      file.setLength((64L << 20) + 1);
    }

    // Then
    assertThatThrownBy(() -> DocumentReader.read(path))
        .hasMessageStartingWith("large.txt: larger than 64 MiB; ");
  }

  @Test
  void shouldRefuseAFileThatUnpacksToTooMuch() throws IOException {
    // Given
    byte[] bomb = WordFile.of("x".repeat(130 << 20), "", "");

    // Then
    assertThatThrownBy(() -> DocumentReader.read("bomb.docx", bomb))
        .hasMessageStartingWith("bomb.docx: unpacks to more than 128 MiB; ");
  }

  private static byte[] oldOffice(String entry) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (POIFSFileSystem file = new POIFSFileSystem()) {
      file.getRoot().createDirectory(entry);
      file.writeFilesystem(bytes);
    }
    return bytes.toByteArray();
  }

  private static byte[] pdf(boolean locked) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      if (locked) {
        document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      }
      document.save(bytes);
    }
    return bytes.toByteArray();
  }
}
