package io.duban.notices.document.sheet;

import io.duban.notices.document.content.Lines;
import io.duban.notices.document.content.SourceFile;
import io.duban.notices.document.content.Table;
import io.duban.rules.task.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads rows of cells separated by commas, semicolons or tabs; a quoted cell may hold any of them.
 */
public final class CsvReader {
  private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
  private static final char QUOTE = '"';

  private final Table table = new Table();
  private final StringBuilder cell = new StringBuilder();
  private final char separator;
  private List<String> row = new ArrayList<>();
  private int line = 1;
  private int rowLine = 1;

  private CsvReader(char separator) {
    this.separator = separator;
  }

  /** Refuses a text of which a lone quotation mark would swallow rows. */
  public static void read(SourceFile file, String text, Lines lines) {
    CsvQuotes.unclosed(text, separator(text))
        .ifPresent(
            mark -> {
              throw file.unreadable(
                  "line %d: a quotation mark begins a cell and does not end it"
                      .formatted(mark.line()),
                  "remove it, or write it twice within a cell with such marks around it");
            });
    CsvReader reader = new CsvReader(separator(text));
    reader.cells(text);
    reader.endRow();
    reader.table.writeTo(lines);
  }

  private static char separator(String text) {
    String head = text.lines().findFirst().orElse("");
    return SEPARATORS.stream()
        .max(Comparator.comparingLong(mark -> head.chars().filter(c -> c == mark).count()))
        .orElseThrow();
  }

  private void cells(String text) {
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      line += character == '\n' ? 1 : 0;
      if (character == QUOTE && quoted && i + 1 < text.length() && text.charAt(i + 1) == QUOTE) {
        cell.append(QUOTE);
        i++;
      } else if (character == QUOTE && (quoted || cell.isEmpty())) {
        quoted = !quoted;
      } else if (quoted) {
        cell.append(character);
      } else {
        unquoted(character);
      }
    }
  }

  private void unquoted(char character) {
    if (character == separator) {
      endCell();
    } else if (character == '\n') {
      endRow();
    } else if (character != '\r' && character != '\uFEFF') {
      cell.append(character);
    }
  }

  private void endCell() {
    row.add(cell.toString());
    cell.setLength(0);
  }

  private void endRow() {
    endCell();
    table.add(row, Place.line(rowLine));
    row = new ArrayList<>();
    rowLine = line;
  }
}
