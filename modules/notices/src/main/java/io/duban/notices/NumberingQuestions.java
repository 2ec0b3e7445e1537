package io.duban.notices;

import io.duban.notices.confirm.OpenQuestion;
import io.duban.notices.confirm.Reason;
import io.duban.notices.item.Item;
import io.duban.notices.item.Items;
import io.duban.notices.item.Part;
import io.duban.notices.outline.Block;
import io.duban.notices.text.SourceText;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks about items without units and about numbers that are missing or used twice. */
final class NumberingQuestions {
  private NumberingQuestions() {}

  static void ask(SourceText source, NoticeFacts facts, Items items, List<OpenQuestion> confirm) {
    for (Block block : items.withoutUnits()) {
      confirm.add(
          new OpenQuestion(
              Reason.UNIT_MISSING,
              null,
              source.words(block.whole()),
              List.of(),
              source.range(block.whole())));
    }
    for (Item item : items.renumbered()) {
      confirm.add(
          new OpenQuestion(
              Reason.NUMBERING,
              facts.taskId(item),
              String.valueOf(item.block().number()),
              List.of(String.valueOf(item.number())),
              source.range(item.block().whole())));
    }
    missing(items).forEach(number -> confirm.add(gap(number)));
  }

  private static OpenQuestion gap(int number) {
    return new OpenQuestion(Reason.NUMBERING, null, String.valueOf(number), List.of(), null);
  }

  private static List<Integer> missing(Items items) {
    Set<Integer> numbers =
        items.items().stream()
            .filter(item -> item.part() == Part.BODY)
            .map(Item::number)
            .collect(Collectors.toSet());
    items.withoutUnits().forEach(block -> numbers.add(block.number()));
    int last = numbers.stream().mapToInt(Integer::intValue).max().orElse(0);
    return java.util.stream.IntStream.rangeClosed(1, last)
        .filter(number -> !numbers.contains(number))
        .boxed()
        .toList();
  }
}
