package io.duban.notices;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.rules.task.SourceRange;
import io.duban.rules.task.Target;
import io.duban.rules.task.Task;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Checks that nothing was read that does not stand in the document at the place given for it. */
final class Provenance {
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

  private Provenance() {}

  static void assertEverythingStandsIn(String document, NoticeReading reading) {
    assertThat(reading.notice().tasks()).isNotEmpty();
    for (Task task : reading.notice().tasks()) {
      String item = plain(at(document, task.source()));
      assertThat(standsInOrder(plain(task.text()), item)).as(task.id() + task.text()).isTrue();
      task.assignments()
          .forEach(
              assignment -> assertThat(item).as(task.id()).contains(plain(assignment.unitName())));
      task.targets().forEach(target -> assertStands(document, target));
    }
    reading.items().forEach(item -> assertStands(document, item));
  }

  private static void assertStands(String document, ReadItem item) {
    String words = plain(at(document, item.task().source()));
    item.leaders().forEach(leader -> assertThat(words).contains(leader));
    item.deadlines()
        .forEach(
            deadline -> assertThat(at(document, deadline.source())).isEqualTo(deadline.text()));
  }

  private static void assertStands(String document, Target target) {
    String words = at(document, target.source());
    assertThat(words).isEqualTo(target.text());
    if (target.value() != null) {
      assertThat(NUMBER.matcher(words).results().map(MatchResult::group))
          .contains(target.value().toPlainString());
      assertThat(words).contains(target.unit());
    }
  }

  // A task's text may come from several cells, or from before and after a bracket.
  private static boolean standsInOrder(String text, String document) {
    int at = 0;
    for (int i = 0; i < document.length() && at < text.length(); i++) {
      if (document.charAt(i) == text.charAt(at)) {
        at++;
      }
    }
    return at == text.length();
  }

  private static String at(String document, SourceRange range) {
    return document.substring(range.start(), range.end()).replace("\n", "");
  }

  private static String plain(String text) {
    return text.replaceAll("[\\s\\u3000]", "");
  }
}
