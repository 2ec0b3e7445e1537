package io.duban.notices.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Comma-separated values as spreadsheets write and read them. */
public final class Csv {
  /** Without it, Excel takes UTF-8 for the encoding of the machine. */
  public static final String BYTE_ORDER_MARK = "\uFEFF";

  private final String sheet;
  private final List<SheetRow> rows = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private List<String> cells = new ArrayList<>();
  private boolean quoted;
  private int line = 1;
  private int rowLine = 1;

  private Csv(String sheet) {
    this.sheet = sheet;
  }

  static List<SheetRow> read(String sheet, String text) {
    Csv csv = new Csv(sheet);
    csv.read(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    return csv.rows;
  }

  /** A row with its end of line. */
  public static String line(List<String> cells) {
    return cells.stream().map(Csv::quote).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String quote(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  private void read(String text) {
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (quoted && character == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append(character);
        i++;
      } else {
        take(character);
      }
    }
    endRow();
  }

  private void take(char character) {
    if (character == '\n') {
      line++;
    }
    if (character == '"') {
      quoted = !quoted;
    } else if (quoted) {
      cell.append(character);
    } else if (character == ',') {
      endCell();
    } else if (character == '\n') {
      endRow();
    } else if (character != '\r') {
      cell.append(character);
    }
  }

  private void endCell() {
    cells.add(cell.toString());
    cell.setLength(0);
  }

  private void endRow() {
    endCell();
    rows.add(new SheetRow(sheet, rowLine, cells));
    cells = new ArrayList<>();
    rowLine = line;
  }
}
