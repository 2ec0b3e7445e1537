package io.duban.notices.document.sheet;

import io.duban.notices.document.content.DocumentLines;
import io.duban.notices.document.content.SourceFile;
import io.duban.notices.document.content.Table;
import io.duban.notices.text.CsvText;
import io.duban.rules.task.Place;
import java.util.Comparator;
import java.util.List;

/** Reads rows of cells separated by commas, semicolons or tabs. */
public final class CsvReader {
  private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

  private CsvReader() {}

  /** Refuses a text of which a lone quotation mark would swallow rows. */
  public static void read(SourceFile file, String text, DocumentLines lines) {
    CsvQuotes.unclosed(text, separator(text))
        .ifPresent(
            mark -> {
              throw file.unreadable(
                  "line %d: a quotation mark begins a cell and does not end it"
                      .formatted(mark.line()),
                  "remove it, or write it twice within a cell with such marks around it");
            });
    Table table = new Table();
    CsvText.rows(text, separator(text))
        .forEach(row -> table.add(row.cells(), Place.line(row.line())));
    table.writeTo(lines);
  }

  private static char separator(String text) {
    String head = text.lines().findFirst().orElse("");
    return SEPARATORS.stream()
        .max(Comparator.comparingLong(mark -> head.chars().filter(c -> c == mark).count()))
        .orElseThrow();
  }
}
