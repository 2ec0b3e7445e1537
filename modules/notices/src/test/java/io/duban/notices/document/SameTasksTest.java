package io.duban.notices.document;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.notices.NoticeReader;
import io.duban.notices.NoticeReading;
import io.duban.notices.SampleNotices;
import io.duban.rules.task.Notice;
import io.duban.rules.task.Place;
import io.duban.rules.task.Place.Kind;
import io.duban.rules.task.SourceRange;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SameTasksTest {
  @TempDir private Path directory;

  static Stream<Arguments> formats() throws IOException {
    String text = SampleNotices.linheText();
    List<String> paragraphs = Samples.paragraphs();
    return Stream.of(
        Arguments.of("linhe.txt", text.getBytes(Charset.forName("GB18030"))),
        Arguments.of("linhe-utf16.txt", ("\uFEFF" + text).getBytes(UTF_16LE)),
        Arguments.of("linhe.html", Samples.html()),
        Arguments.of("linhe.md", Samples.markdown()),
        Arguments.of("linhe.docx", Samples.word()),
        Arguments.of("word-processor.docx", Samples.resource("linhe-2026.docx")),
        Arguments.of("linhe.xlsx", Samples.workbook()),
        Arguments.of(
            "linhe.pdf",
            PrintedPages.of(paragraphs.get(0), paragraphs.subList(1, paragraphs.size()))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("formats")
  void shouldGiveTheSameNoticeWhateverTheFormat(String name, byte[] bytes) {
    // When
    Document document = DocumentReader.read(name, bytes);

    // Then
    Notice notice = new NoticeReader().read("linhe-2026.txt", document.text()).notice();
    assertThat(notice)
        .usingRecursiveComparison()
        .ignoringFieldsOfTypes(SourceRange.class)
        .isEqualTo(SampleNotices.linhe().notice());
  }

  static Stream<Arguments> originals() throws IOException {
    return Stream.of(
        Arguments.of("linhe.docx", Samples.word(), Kind.PARAGRAPH),
        Arguments.of("linhe.xlsx", Samples.workbook(), Kind.SHEET_ROW),
        Arguments.of("linhe.html", Samples.html(), Kind.PARAGRAPH));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("originals")
  void shouldSayWhereATaskStandsInTheOriginal(String name, byte[] bytes, Kind counted)
      throws IOException {
    // Given
    Path file = Files.write(directory.resolve(name), bytes);
    List<String> paragraphs = Samples.paragraphs();

    // When
    NoticeReading reading = new NoticeReader().read(file);

    // Then
    assertThat(reading.notice().tasks())
        .hasSize(48)
        .allSatisfy(
            task -> {
              Place place = task.source().inOriginal();
              assertThat(place.kind()).isEqualTo(counted);
              assertThat(paragraphs.get(place.number() - 1)).startsWith(task.number() + ".");
              assertThat(task.targets())
                  .allSatisfy(target -> assertThat(target.source().place()).isEqualTo(place));
            });
    assertThat(reading.confirm())
        .filteredOn(question -> question.source() != null)
        .isNotEmpty()
        .allMatch(question -> question.source().place().kind() == counted);
  }
}
