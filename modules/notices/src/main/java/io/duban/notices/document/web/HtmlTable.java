package io.duban.notices.document.web;

import io.duban.notices.document.content.DocumentLines;
import io.duban.notices.document.content.Table;
import io.duban.rules.task.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** A table of data; a page may also use tables to lay out its paragraphs. */
final class HtmlTable {
  private static final int MOST_COLUMNS = 1_000;
  private static final int LAYOUT_PARAGRAPHS = 5;
  private static final int LAYOUT_LENGTH = 600;

  private record Hanging(String text, int rows) {}

  private final int number;
  private final Map<Integer, Hanging> hanging = new HashMap<>();

  HtmlTable(int number) {
    this.number = number;
  }

  /** Asked of a table without inner tables. */
  static boolean isData(Element table) {
    return rows(table).stream().anyMatch(row -> cells(row).size() > 1)
        && table.select("td, th").stream().noneMatch(HtmlTable::isPage);
  }

  private static boolean isPage(Element cell) {
    return cell.select("p, div").size() >= LAYOUT_PARAGRAPHS
        && cell.wholeText().length() > LAYOUT_LENGTH;
  }

  private static List<Element> rows(Element table) {
    return table.select("tr");
  }

  private static List<Element> cells(Element row) {
    return row.children().stream()
        .filter(cell -> cell.normalName().equals("td") || cell.normalName().equals("th"))
        .toList();
  }

  void read(Element element, DocumentLines lines) {
    Element caption = element.selectFirst("caption");
    if (caption != null) {
      lines.add(caption.text(), Place.tableRow(number, 1));
    }
    Table table = new Table();
    int row = 0;
    for (Element tableRow : rows(element)) {
      row++;
      table.add(row(tableRow), Place.tableRow(number, row));
    }
    table.writeTo(lines);
  }

  private List<String> row(Element row) {
    List<String> cells = new ArrayList<>();
    for (Element cell : cells(row)) {
      addHanging(cells);
      String text = text(cell);
      hang(cells.size(), text, span(cell, "rowspan") - 1);
      cells.add(text);
      for (int i = 1; i < span(cell, "colspan"); i++) {
        hang(cells.size(), "", span(cell, "rowspan") - 1);
        cells.add("");
      }
    }
    addHanging(cells);
    return cells;
  }

  private void addHanging(List<String> cells) {
    while (hanging.containsKey(cells.size()) && cells.size() < MOST_COLUMNS) {
      int column = cells.size();
      Hanging cell = hanging.remove(column);
      cells.add(cell.text());
      hang(column, cell.text(), cell.rows() - 1);
    }
  }

  private void hang(int column, String text, int rows) {
    if (rows > 0) {
      hanging.put(column, new Hanging(text, rows));
    }
  }

  private static int span(Element cell, String attribute) {
    String value = cell.attr(attribute).strip();
    return value.matches("[1-9]\\d{0,4}") ? Math.min(Integer.parseInt(value), MOST_COLUMNS) : 1;
  }

  private static String text(Element cell) {
    DocumentLines lines = new DocumentLines();
    new HtmlFlow(lines).read(cell);
    return lines.text();
  }
}
