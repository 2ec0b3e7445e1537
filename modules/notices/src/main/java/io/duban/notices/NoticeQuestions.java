package io.duban.notices;

import io.duban.notices.confirm.OpenQuestion;
import io.duban.notices.confirm.Reason;
import io.duban.notices.item.Item;
import io.duban.notices.item.Items;
import io.duban.notices.item.Part;
import io.duban.notices.outline.Block;
import io.duban.notices.text.Slice;
import io.duban.notices.text.SourceText;
import io.duban.notices.unit.Aliases;
import io.duban.rules.task.SourceRange;
import io.duban.rules.task.Unit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Asks about what concerns the notice as a whole: items, numbers, unread parts, aliases. */
final class NoticeQuestions {
  private static final int MOST_UNREAD = 10;

  private final SourceText source;
  private final NoticeFacts facts;

  NoticeQuestions(SourceText source, NoticeFacts facts) {
    this.source = source;
    this.facts = facts;
  }

  List<OpenQuestion> of(Items items, List<Slice> reporting, List<Slice> unread, List<Unit> units) {
    return Stream.of(
            items.withoutUnits().stream().map(this::withoutUnits),
            items.renumbered().stream().map(this::renumbered),
            missingNumbers(items).map(NoticeQuestions::gap),
            reporting.stream().map(this::reporting),
            unread.stream().limit(MOST_UNREAD).map(this::unread),
            Aliases.suspected(units.stream().map(Unit::name).toList()).stream()
                .map(NoticeQuestions::alias))
        .flatMap(questions -> questions)
        .toList();
  }

  private OpenQuestion withoutUnits(Block block) {
    return question(
        Reason.UNIT_MISSING, source.words(block.whole()), List.of(), source.range(block.whole()));
  }

  private OpenQuestion renumbered(Item item) {
    return new OpenQuestion(
        Reason.NUMBERING,
        facts.taskId(item),
        String.valueOf(item.block().number()),
        List.of(String.valueOf(item.number())),
        source.range(item.block().whole()));
  }

  private OpenQuestion reporting(Slice words) {
    return question(
        Reason.ASSUMED,
        source.words(words),
        List.of(facts.reporting().cadence() + " " + facts.reporting().dayOfMonth()),
        source.range(words));
  }

  private OpenQuestion unread(Slice row) {
    return question(Reason.NOT_READ, source.words(row), List.of(), source.range(row));
  }

  private static OpenQuestion alias(Aliases.Pair pair) {
    return question(
        Reason.UNIT_MAY_BE_ALIAS, pair.shorter(), List.of(pair.shorter(), pair.longer()), null);
  }

  private static OpenQuestion gap(int number) {
    return question(Reason.NUMBERING, String.valueOf(number), List.of(), null);
  }

  private static OpenQuestion question(
      Reason reason, String what, List<String> candidates, SourceRange range) {
    return new OpenQuestion(reason, null, what, candidates, range);
  }

  private static Stream<Integer> missingNumbers(Items items) {
    Set<Integer> numbers =
        items.items().stream()
            .filter(item -> item.part() == Part.BODY)
            .map(Item::number)
            .collect(Collectors.toSet());
    items.withoutUnits().forEach(block -> numbers.add(block.number()));
    int last = numbers.stream().mapToInt(Integer::intValue).max().orElse(0);
    return IntStream.rangeClosed(1, last).filter(number -> !numbers.contains(number)).boxed();
  }
}
