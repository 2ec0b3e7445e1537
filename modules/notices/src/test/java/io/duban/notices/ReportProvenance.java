package io.duban.notices;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.rules.task.SourceRange;
import io.duban.rules.task.Target;
import io.duban.rules.task.Task;
import java.text.Normalizer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Checks that what was read of a report stands where it says; a page header or an advert between
 * two lines of a paragraph is no part of its words.
 */
final class ReportProvenance {
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

  private ReportProvenance() {}

  static void assertEverythingStandsIn(String document, NoticeReading reading) {
    for (Task task : reading.notice().tasks()) {
      assertStands(task.text(), at(document, task.source()));
      assertThat(task.text()).endsWith(lastCharacter(document, task.source()));
      task.targets().forEach(target -> assertStands(document, target));
    }
    reading.items().stream()
        .flatMap(item -> item.deadlines().stream())
        .forEach(deadline -> assertStands(deadline.text(), at(document, deadline.source())));
    reading.confirm().stream()
        .filter(question -> question.source() != null && question.task() == null)
        .forEach(question -> assertStands(question.what(), at(document, question.source())));
  }

  private static void assertStands(String document, Target target) {
    String words = at(document, target.source());
    assertStands(target.text(), words);
    assertThat(target.text()).startsWith(words.substring(0, 1));
    assertThat(target.text()).endsWith(lastCharacter(document, target.source()));
    if (target.value() != null) {
      String folded = folded(target.text());
      assertThat(NUMBER.matcher(folded).results().map(MatchResult::group))
          .contains(target.value().toPlainString());
      assertThat(folded).contains(folded(target.unit()));
    }
  }

  private static void assertStands(String words, String place) {
    int at = 0;
    for (int i = 0; i < place.length(); i++) {
      if (at < words.length() && words.charAt(at) == place.charAt(i)) {
        at++;
      }
    }
    assertThat(words.substring(at)).as("not found of %s in %s", words, place).isEmpty();
  }

  private static String lastCharacter(String document, SourceRange range) {
    return document.substring(range.end() - 1, range.end());
  }

  private static String folded(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFKC);
  }

  private static String at(String document, SourceRange range) {
    return document.substring(range.start(), range.end());
  }
}
