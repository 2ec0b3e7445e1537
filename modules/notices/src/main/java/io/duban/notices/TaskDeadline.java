package io.duban.notices;

import io.duban.notices.item.Item;
import io.duban.notices.text.Clauses;
import io.duban.notices.text.Slice;
import io.duban.notices.time.DatePhrase;
import io.duban.notices.time.DateReader;
import io.duban.rules.task.Target;
import io.duban.rules.task.TargetKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The day a whole item must be done by. */
final class TaskDeadline {
  private static final Pattern STANDING = Pattern.compile("长期坚持|长期推进|持续推进|常抓不懈|常态化推进");

  private TaskDeadline() {}

  /**
   * The latest date of 完成时限 if the item states one; the latest date of its text if the item ends
   * with a dated step or has only dated targets, so that nothing undated remains; null for a
   * standing task without figure or date; else the plan year's end.
   */
  static LocalDate of(
      Item item,
      List<DatePhrase> dates,
      List<DatePhrase> due,
      List<Target> targets,
      LocalDate yearEnd) {
    if (!due.isEmpty()) {
      return latest(due).orElse(yearEnd);
    }
    if (item.duty().due().stream().anyMatch(words -> DateReader.isStanding(words.text()))) {
      return null;
    }
    return of(item.words(), dates, targets, yearEnd);
  }

  private static LocalDate of(
      List<Slice> words, List<DatePhrase> dates, List<Target> targets, LocalDate yearEnd) {
    if (endsDated(words, dates) && nothingRemains(targets)) {
      return latest(dates).orElse(yearEnd);
    }
    boolean standing =
        targets.isEmpty()
            && dates.isEmpty()
            && words.stream().anyMatch(part -> STANDING.matcher(part.text()).find());
    return standing ? null : yearEnd;
  }

  private static boolean nothingRemains(List<Target> targets) {
    return targets.stream().allMatch(target -> target.deadline() != null)
        || targets.get(targets.size() - 1).kind() == TargetKind.MILESTONE;
  }

  private static boolean endsDated(List<Slice> words, List<DatePhrase> dates) {
    if (words.isEmpty() || dates.isEmpty()) {
      return false;
    }
    List<Slice> sentences = Clauses.sentences(words.get(words.size() - 1));
    if (sentences.isEmpty()) {
      return false;
    }
    List<Slice> clauses = Clauses.clauses(sentences.get(sentences.size() - 1));
    DatePhrase last = dates.get(dates.size() - 1);
    return !clauses.isEmpty() && last.words().start() >= clauses.get(clauses.size() - 1).start();
  }

  private static Optional<LocalDate> latest(List<DatePhrase> dates) {
    return dates.stream()
        .flatMap(phrase -> phrase.candidates().stream().limit(1))
        .max(LocalDate::compareTo);
  }
}
