package io.duban.rules.task;

import static java.util.Objects.requireNonNull;

/**
 * Where something stands in an original document, as a person looks for it.
 *
 * @param number of the line, page, paragraph or row, from 1
 * @param container the sheet's name or the table's number; empty elsewhere
 */
public record Place(Kind kind, int number, String container) {
  public Place {
    requireNonNull(kind, "kind");
    requireNonNull(container, "container");
  }

  /** What is counted. */
  public enum Kind {
    LINE,
    PAGE,
    PARAGRAPH,
    TABLE_ROW,
    SHEET_ROW
  }

  public static Place line(int number) {
    return new Place(Kind.LINE, number, "");
  }

  public static Place page(int number) {
    return new Place(Kind.PAGE, number, "");
  }

  public static Place paragraph(int number) {
    return new Place(Kind.PARAGRAPH, number, "");
  }

  public static Place tableRow(int table, int row) {
    return new Place(Kind.TABLE_ROW, row, String.valueOf(table));
  }

  public static Place sheetRow(String sheet, int row) {
    return new Place(Kind.SHEET_ROW, row, sheet);
  }
}
