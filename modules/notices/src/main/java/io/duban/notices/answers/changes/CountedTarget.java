package io.duban.notices.answers.changes;

import io.duban.notices.NoticeReading;
import io.duban.notices.ReadItem;
import io.duban.notices.confirm.OpenQuestion;
import io.duban.rules.task.Comparator;
import io.duban.rules.task.Target;
import io.duban.rules.task.TargetKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A figure a person said to be a target. */
public record CountedTarget(AskedQuestion asked, BigDecimal value, String unit)
    implements ReadingChange {
  private static final Pattern FIGURE =
      Pattern.compile(
          "[^\\d]{0,40}(\\d{1,12}(?:\\.\\d{1,6})?)\\s?((?:[^\\s\\d,\\x{FF0C}\u00D7'\u00B2-\u00B9\u2070-\u207B]|(?<=m)[23\u00B2\u00B3]){0,12}?)(?:以上|以下|以内|之内|左右)?");
  private static final String BREAKS = "。;,、:\uFF0C\uFF1B\uFF1A";

  public static CountedTarget of(AskedQuestion asked) throws MisfitException {
    Matcher figure = FIGURE.matcher(asked.question().what());
    if (asked.task() == null || !figure.matches()) {
      throw new MisfitException(
          "no single figure stands in these words",
          "state it in the document in a clause of its own");
    }
    return new CountedTarget(asked, new BigDecimal(figure.group(1)), figure.group(2));
  }

  @Override
  public NoticeReading after(NoticeReading reading) {
    return Edits.items(reading, item -> isMeant(item) ? counted(item) : item);
  }

  private boolean isMeant(ReadItem item) {
    return item.task().source() != null && item.task().source().equals(asked.task().source());
  }

  private ReadItem counted(ReadItem item) {
    OpenQuestion question = asked.question();
    List<Target> targets = new ArrayList<>(item.task().targets());
    targets.add(
        new Target(
            "m" + (targets.size() + 1),
            name(item.task().text(), question.what()),
            TargetKind.CUMULATIVE,
            Comparator.AT_LEAST,
            value,
            null,
            unit,
            question.what(),
            null,
            List.of(),
            question.source()));
    return item.withTargets(targets);
  }

  /** The clause up to the figure. */
  private static String name(String text, String figure) {
    int end = text.indexOf(figure);
    int start = end;
    while (start > 0 && BREAKS.indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return start < end ? text.substring(start, end) : figure;
  }
}
