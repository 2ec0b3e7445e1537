package io.duban.notices.item;

import io.duban.notices.outline.Block;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the outline yields.
 *
 * @param withoutUnits paragraphs that read like items but name nobody
 * @param renumbered items whose own number was taken
 */
public record Items(List<Item> items, List<Block> withoutUnits, List<Item> renumbered) {

  /** These and others, in this order. */
  public Items with(Items others) {
    return new Items(
        joined(items, others.items),
        joined(withoutUnits, others.withoutUnits),
        joined(renumbered, others.renumbered));
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  /** Every name of a unit, as often as it is written. */
  public List<String> unitNames() {
    return items.stream()
        .flatMap(item -> item.duty().parties().stream())
        .map(party -> party.name().text())
        .toList();
  }
}
