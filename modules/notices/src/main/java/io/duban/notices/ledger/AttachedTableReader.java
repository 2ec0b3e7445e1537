package io.duban.notices.ledger;

import io.duban.notices.text.Slice;
import io.duban.notices.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the tables of a document row by row. */
public final class AttachedTableReader {
  private final SourceText source;
  private final List<LedgerEntry> entries = new ArrayList<>();
  private final List<Slice> unread = new ArrayList<>();
  private Columns columns;
  private boolean skipping;
  private int table;
  private String section = "";
  private EntryDraft open;

  private AttachedTableReader(SourceText source) {
    this.source = source;
  }

  /** Reads the lines that look like rows of a table. */
  public static AttachedTables read(SourceText source, List<Slice> lines) {
    AttachedTableReader reader = new AttachedTableReader(source);
    lines.stream().map(TableRow::of).filter(row -> !row.isRule()).forEach(reader::add);
    reader.close();
    return new AttachedTables(List.copyOf(reader.entries), List.copyOf(reader.unread));
  }

  private void add(TableRow row) {
    Optional<Columns> head = Columns.of(row);
    if (head.isPresent()) {
      begin(head.get());
    } else if (columns == null || Columns.isNumberHead(row)) {
      skip(row);
    } else if (row.filled().size() == 1) {
      alone(row.filled().get(0));
    } else if (row.filled().size() > 1) {
      addRow(LedgerRow.of(row, columns));
    }
  }

  private void begin(Columns head) {
    boolean repeated = columns != null && head.kinds().equals(columns.kinds());
    if (!repeated) {
      close();
      table++;
      section = "";
      unread.addAll(head.unknown());
    }
    columns = head;
    skipping = false;
  }

  // One question about an unknown table is enough.
  private void skip(TableRow row) {
    if (columns != null || !skipping) {
      unread.add(row.whole());
    }
    close();
    columns = null;
    skipping = true;
  }

  private void alone(Slice cell) {
    if (open != null && open.isUnfinished() && !SectionRow.isHeading(cell.text())) {
      open.goesOn(cell);
    } else {
      close();
      section = source.words(cell);
    }
  }

  private void addRow(LedgerRow row) {
    if (SectionRow.is(row)) {
      close();
      section = source.words(row.row().filled().get(row.row().filled().size() - 1));
    } else if (open != null && open.isContinuedBy(row)) {
      open.goesOn(row);
    } else {
      close();
      open = new EntryDraft(row, table, section);
    }
  }

  private void close() {
    if (open != null) {
      open.entry(source).ifPresentOrElse(entries::add, () -> unread.add(open.whole(source)));
      open = null;
    }
  }
}
