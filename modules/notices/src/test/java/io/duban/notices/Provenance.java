package io.duban.notices;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.rules.task.SourceRange;
import io.duban.rules.task.Target;
import io.duban.rules.task.Task;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** Checks that nothing was read that does not stand in the document at the place given for it. */
final class Provenance {
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

  private Provenance() {}

  static void assertEverythingStandsIn(String what, String document, NoticeReading reading) {
    assertThat(reading.notice().tasks()).as(what).isNotEmpty();
    for (ReadItem item : reading.items()) {
      assertStands(what + " " + item.task().id(), document, item);
    }
  }

  private static void assertStands(String what, String document, ReadItem item) {
    Task task = item.task();
    String words = plain(at(document, task.source()));
    assertThat(standsInOrder(plain(task.text()), words)).as(what + task.text()).isTrue();
    task.assignments()
        .forEach(assignment -> assertThat(words).as(what).contains(plain(assignment.unitName())));
    item.leaders().forEach(leader -> assertThat(words).as(what).contains(leader));
    item.deadlines()
        .forEach(
            deadline ->
                assertThat(plain(at(document, deadline.source())))
                    .as(what)
                    .isEqualTo(plain(deadline.text())));
    task.targets().forEach(target -> assertStands(what, document, target));
  }

  private static void assertStands(String what, String document, Target target) {
    String words = plain(at(document, target.source()));
    assertThat(words).as(what).isEqualTo(plain(target.text()));
    if (target.value() != null) {
      assertThat(NUMBER.matcher(Normalizer.normalize(words, Normalizer.Form.NFKC)).results())
          .as(what)
          .anyMatch(number -> new BigDecimal(number.group()).compareTo(target.value()) == 0);
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
    return text.replaceAll("[\\s\\u3000*]", "");
  }
}
