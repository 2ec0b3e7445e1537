package io.duban.notices.ledger;

import io.duban.notices.text.Slice;
import io.duban.notices.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A row while the rows after it may still carry it on. */
final class EntryDraft {
  private static final String SENTENCE_ENDS = "。;!?";
  private static final Pattern NUMBER = Pattern.compile("\\(?(\\d{1,4})\\)?[.、]?");

  private final int table;
  private final String section;
  private final List<LedgerRow> rows = new ArrayList<>();
  private final List<Slice> words = new ArrayList<>();
  private int end;

  EntryDraft(LedgerRow row, int table, String section) {
    this.table = table;
    this.section = section;
    goesOn(row);
  }

  void goesOn(LedgerRow row) {
    rows.add(row);
    words.addAll(row.words());
    end = row.row().whole().end();
  }

  void goesOn(Slice cell) {
    words.add(cell);
    end = cell.end();
  }

  /** Whether a row without a number only carries on this one. */
  boolean isContinuedBy(LedgerRow row) {
    return row.number().isEmpty()
        && row.columns().has(ColumnKind.NUMBER)
        && (isUnfinished() || !row.namesOwner());
  }

  boolean isUnfinished() {
    String last = words.isEmpty() ? "" : words.get(words.size() - 1).text();
    return last.isEmpty() || SENTENCE_ENDS.indexOf(last.charAt(last.length() - 1)) < 0;
  }

  Slice whole(SourceText source) {
    return source.slice(rows.get(0).row().whole().start(), end);
  }

  /** Nothing if the row does not say what is to be done. */
  Optional<LedgerEntry> entry(SourceText source) {
    if (words.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new LedgerEntry(
            table,
            number(),
            section,
            whole(source),
            List.copyOf(words),
            RowDuty.of(rows),
            rows.stream().flatMap(row -> row.alignment().doubts().stream()).toList()));
  }

  private Optional<Integer> number() {
    return rows.get(0)
        .number()
        .map(cell -> NUMBER.matcher(cell.text()))
        .filter(Matcher::matches)
        .map(matcher -> Integer.valueOf(matcher.group(1)));
  }
}
