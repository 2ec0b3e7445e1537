package io.duban.notices.goals;

import io.duban.notices.text.Clauses;
import io.duban.notices.text.Slice;
import io.duban.notices.text.SourceText;
import io.duban.notices.time.DatePhrase;
import io.duban.rules.task.Target;
import java.util.ArrayList;
import java.util.List;

/** Reads the targets of an item, sentence by sentence. */
public final class TargetReader {
  private static final int LONGEST_ITEM = 20_000;

  private final SourceText source;

  public TargetReader(SourceText source) {
    this.source = source;
  }

  /** The targets in the words of an item, given the dates found in them. */
  public TargetReading read(List<Slice> words, List<DatePhrase> dates) {
    List<TargetDraft> drafts = new ArrayList<>();
    List<Slice> unclear = new ArrayList<>();
    if (words.stream().mapToInt(part -> part.text().length()).sum() > LONGEST_ITEM) {
      return new TargetReading(List.of(), words);
    }
    TargetDates dated = new TargetDates(dates);
    for (Slice part : words) {
      if (NumberEdges.isFigure(part.text())) {
        unclear.add(part);
        continue;
      }
      if (part.text().indexOf('。') < 0) {
        NumberEdges.WITHOUT_UNIT
            .matcher(part.text())
            .results()
            .forEach(number -> unclear.add(part.from(number.start())));
      }
      for (Slice sentence : Clauses.sentences(part)) {
        if (NumberEdges.isFigure(sentence.text())) {
          unclear.add(sentence);
        }
        dated.startSentence();
        List<TargetDraft> found = new ArrayList<>();
        for (Slice clause : Clauses.clauses(sentence)) {
          ClauseWords clauseWords =
              new ClauseWords(clause, source.characters(clause), dated.of(clause));
          if (!PastFacts.isIn(clause)) {
            new ClauseReader(clauseWords, found, unclear).read();
          }
        }
        drafts.addAll(found);
      }
    }
    List<Target> targets = new ArrayList<>();
    drafts.forEach(draft -> targets.add(draft.target(source, targets.size() + 1)));
    return new TargetReading(List.copyOf(targets), List.copyOf(unclear));
  }
}
