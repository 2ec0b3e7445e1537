package io.duban.notices;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.rules.task.SourceRange;
import io.duban.rules.task.Target;
import io.duban.rules.task.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProvenanceTest {
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

  @Test
  void shouldFindEverythingReadInTheSample() {
    // Given
    String document = SampleNotices.linheText();

    // When
    NoticeReading reading = SampleNotices.linhe();

    // Then
    assertEverythingStandsIn(document, reading);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jiyuan-2024.txt", "sanmenxia-2023.txt", "kaifeng-2024.txt"})
  void shouldFindEverythingReadInARealNotice(String file) throws IOException {
    // Given
    String document = Files.readString(SharedNotices.file(file));

    // When
    NoticeReading reading = new NoticeReader().read(file, document);

    // Then
    assertEverythingStandsIn(document, reading);
  }

  private static void assertEverythingStandsIn(String document, NoticeReading reading) {
    assertThat(reading.notice().tasks()).isNotEmpty();
    for (Task task : reading.notice().tasks()) {
      String item = at(document, task.source());
      assertThat(item).contains(task.text()).startsWith(firstWord(document, task.source()));
      task.assignments()
          .forEach(assignment -> assertThat(item).as(task.id()).contains(assignment.unitName()));
      task.targets().forEach(target -> assertStands(document, target));
    }
    reading.items().stream()
        .flatMap(item -> item.deadlines().stream())
        .forEach(
            deadline -> assertThat(at(document, deadline.source())).isEqualTo(deadline.text()));
  }

  private static void assertStands(String document, Target target) {
    String words = at(document, target.source());
    assertThat(words).isEqualTo(target.text());
    if (target.value() != null) {
      Matcher numbers = NUMBER.matcher(words);
      assertThat(numbers.results().map(java.util.regex.MatchResult::group))
          .contains(target.value().toPlainString());
      assertThat(words).contains(target.unit());
    }
  }

  private static String firstWord(String document, SourceRange range) {
    return document
        .lines()
        .skip(range.line() - 1)
        .findFirst()
        .orElseThrow()
        .strip()
        .substring(0, 2);
  }

  private static String at(String document, SourceRange range) {
    return document.substring(range.start(), range.end()).replace("\n", "");
  }
}
