package io.duban.notices.item;

import io.duban.notices.ledger.LedgerEntry;
import io.duban.notices.outline.Block;
import io.duban.notices.outline.Level;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Numbers the rows of all tables in one sequence. */
public final class LedgerItems {
  private final Part part;
  private final List<Item> items = new ArrayList<>();
  private final List<Item> renumbered = new ArrayList<>();
  private final Set<Integer> taken = new HashSet<>();
  private int table;
  private int shift;
  private int last;

  private LedgerItems(Part part) {
    this.part = part;
  }

  /** The items of the rows, each table that starts to count anew shifted as a whole. */
  public static Items of(List<LedgerEntry> entries, Part part) {
    LedgerItems numbering = new LedgerItems(part);
    entries.forEach(numbering::add);
    return new Items(numbering.items, List.of(), numbering.renumbered);
  }

  private void add(LedgerEntry entry) {
    int own = entry.number().orElse(last - shift + 1);
    boolean clash = taken.contains(own + shift);
    if (entry.table() != table || clash) {
      shift = taken.contains(own) || own <= 0 ? last + 1 - own : 0;
      table = entry.table();
    }
    int number = own + shift;
    taken.add(number);
    last = Math.max(last, number);
    Item item = item(entry, own, number);
    items.add(item);
    if (clash) {
      renumbered.add(item);
    }
  }

  private Item item(LedgerEntry entry, int own, int number) {
    List<String> section = entry.section().isEmpty() ? List.of() : List.of(entry.section());
    Block block = new Block(Level.ITEM, own, entry.whole(), entry.whole());
    return new Item(part, number, section, block, entry.words(), entry.duty(), false);
  }
}
