package io.duban.notices.goals;

import io.duban.notices.text.Slice;
import io.duban.notices.time.DatePhrase;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Hands each clause its dates, in step with the reading. */
final class TargetDates {
  private final Deque<DatePhrase> ahead;
  private DatePhrase carried;

  TargetDates(List<DatePhrase> phrases) {
    this.ahead = new ArrayDeque<>(phrases);
  }

  /**
   * The dates that hold in a clause.
   *
   * @param own dates written in it
   * @param carried a date that stands alone before it, as in 6月底前,…, or null
   */
  record InClause(List<DatePhrase> own, DatePhrase carried) {

    /**
     * The date for the words at a position: the last one before it, else the next, else carried.
     */
    Optional<LocalDate> at(int position) {
      DatePhrase nearest = own.isEmpty() ? carried : own.get(0);
      for (DatePhrase phrase : own) {
        if (phrase.words().start() < position) {
          nearest = phrase;
        }
      }
      return Optional.ofNullable(nearest).filter(DatePhrase::gate).flatMap(DatePhrase::date);
    }
  }

  void startSentence() {
    carried = null;
  }

  InClause of(Slice clause) {
    List<DatePhrase> own = new ArrayList<>();
    while (!ahead.isEmpty() && ahead.peekFirst().words().start() < clause.end()) {
      own.add(ahead.removeFirst());
    }
    if (own.size() == 1 && own.get(0).words().text().length() == clause.text().length()) {
      carried = own.get(0);
      return new InClause(List.of(), carried);
    }
    return new InClause(List.copyOf(own), carried);
  }
}
