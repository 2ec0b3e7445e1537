package io.duban.notices.goals;

import io.duban.notices.text.Slice;
import io.duban.notices.time.DatePhrase;

/**
 * A clause and what stands beside its figures.
 *
 * @param readable the document's own characters, as many as the clause has
 */
record ClauseWords(Slice clause, String readable, TargetDates.InClause dates) {
  private static final int REACH = 60;
  private static final String JOINTS = "、和及与并";

  int length() {
    return readable.length();
  }

  int from(Quantity quantity) {
    return quantity.words().start() - clause.start();
  }

  int to(Quantity quantity) {
    return quantity.words().end() - clause.start();
  }

  String before(Quantity quantity) {
    return clause.text().substring(Math.max(0, from(quantity) - REACH), from(quantity));
  }

  /** What 3个 counts when the noun follows: 3个特色小镇. */
  String nounAfter(Quantity quantity) {
    int from = to(quantity);
    int to = from;
    boolean counts =
        quantity.measure() == Measures.COUNT
            && from < length()
            && clause.text().charAt(from) != '(';
    while (counts && to < length() && clause.text().charAt(to) != '、') {
      to++;
    }
    return readable.substring(from, Math.min(to, from + REACH));
  }

  /** The words a figure was read from, its noun with it. */
  Slice span(int segment, Quantity quantity) {
    int from = segment;
    while (from < from(quantity) && JOINTS.indexOf(clause.text().charAt(from)) >= 0) {
      from++;
    }
    return clause.sub(from, to(quantity) + nounAfter(quantity).length());
  }

  String withoutDates(int from, int to) {
    StringBuilder words = new StringBuilder();
    int at = from;
    for (DatePhrase phrase : dates.own()) {
      int start = phrase.words().start() - clause.start();
      if (start >= at && start < to) {
        words.append(readable, at, start);
        at = Math.min(to, phrase.words().end() - clause.start());
      }
    }
    return words.append(readable, at, to).toString();
  }
}
