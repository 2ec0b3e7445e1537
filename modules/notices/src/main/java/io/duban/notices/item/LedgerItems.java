package io.duban.notices.item;

import io.duban.notices.ledger.LedgerEntry;
import io.duban.notices.outline.Block;
import io.duban.notices.outline.Level;
import java.util.ArrayList;
import java.util.List;

/** ItemNumbers the rows of all tables in one sequence. */
public final class LedgerItems {
  private final Part part;
  private final List<Item> items = new ArrayList<>();
  private final List<Item> renumbered = new ArrayList<>();
  private final ItemNumbers numbers = new ItemNumbers();

  private LedgerItems(Part part) {
    this.part = part;
  }

  /** The items of the rows; a table that counts from one again is shifted as a whole. */
  public static Items of(List<LedgerEntry> entries, Part part) {
    LedgerItems numbering = new LedgerItems(part);
    entries.forEach(numbering::add);
    return new Items(numbering.items, List.of(), numbering.renumbered);
  }

  private void add(LedgerEntry entry) {
    int own = entry.number().orElseGet(numbers::next);
    ItemNumbers.Given given = numbers.give(own);
    Item item = item(entry, own, given.number());
    items.add(item);
    if (given.shiftedAnew()) {
      renumbered.add(item);
    }
  }

  private Item item(LedgerEntry entry, int own, int number) {
    List<String> section = entry.section().isEmpty() ? List.of() : List.of(entry.section());
    Block block = new Block(Level.ITEM, own, entry.whole(), entry.whole());
    return new Item(part, number, section, block, entry.words(), entry.duty(), false);
  }
}
