package io.duban.notices;

import io.duban.notices.confirm.Reason;
import io.duban.notices.confirm.TaskQuestions;
import io.duban.notices.item.Item;
import io.duban.notices.text.Slice;
import io.duban.notices.text.SourceText;
import io.duban.notices.time.DatePhrase;
import io.duban.notices.time.DateReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The dates of an item: those in its text, and those of its 完成时限. */
final class DeadlineReader {
  private final SourceText source;
  private final DateReader reader;
  private final SettledReadings rulings;
  private final TaskQuestions questions;

  DeadlineReader(SourceText source, NoticeFacts facts, TaskQuestions questions) {
    this.source = source;
    this.reader = new DateReader(facts.year());
    this.rulings = facts.rulings();
    this.questions = questions;
  }

  List<DatePhrase> inText(Item item) {
    return item.words().stream()
        .flatMap(part -> reader.read(part).stream())
        .map(this::settled)
        .toList();
  }

  /** The dates of the words that say by when; words that give none are asked about. */
  List<DatePhrase> due(String task, Item item) {
    List<DatePhrase> dates = new ArrayList<>();
    for (Slice words : item.duty().due()) {
      List<DatePhrase> found = oneForAll(item, words, settled(words));
      if (found.isEmpty() && !DateReader.isStanding(words.text())) {
        questions.ask(Reason.DATE_AMBIGUOUS, task, words, List.of());
      }
      dates.addAll(found);
    }
    return dates;
  }

  // A day in each line, for the figure in each line beside it: nobody can tell when all is due.
  private static List<DatePhrase> oneForAll(Item item, Slice words, List<DatePhrase> found) {
    boolean lines =
        isInLines(words.text()) && item.words().stream().anyMatch(part -> isInLines(part.text()));
    if (found.size() < 2 || !lines) {
      return found;
    }
    List<LocalDate> days =
        found.stream()
            .flatMap(phrase -> phrase.date().stream())
            .distinct()
            .sorted(Comparator.reverseOrder())
            .toList();
    return days.size() < 2 ? found : List.of(new DatePhrase(words, days, true));
  }

  private static boolean isInLines(String words) {
    return words.indexOf('\u000B') >= 0;
  }

  private List<DatePhrase> settled(Slice words) {
    List<DatePhrase> found = reader.readDue(words);
    return found.isEmpty()
        ? rulings.inPlaceOf(words, source.range(words).start()).stream().toList()
        : found.stream().map(this::settled).toList();
  }

  private DatePhrase settled(DatePhrase phrase) {
    return rulings.settled(phrase, source.range(phrase.words()).start());
  }

  /** The settled dates; the others are asked about. */
  List<StatedDeadline> stated(String task, List<DatePhrase> dates) {
    List<StatedDeadline> deadlines = new ArrayList<>();
    for (DatePhrase phrase : dates) {
      phrase
          .date()
          .ifPresentOrElse(
              date ->
                  deadlines.add(
                      new StatedDeadline(
                          date, source.words(phrase.words()), source.range(phrase.words()))),
              () ->
                  questions.ask(Reason.DATE_AMBIGUOUS, task, phrase.words(), phrase.candidates()));
    }
    return deadlines;
  }
}
