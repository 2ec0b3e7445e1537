package io.duban.notices.document.word;

import io.duban.notices.document.content.DocumentLines;
import io.duban.notices.document.content.Table;
import io.duban.notices.document.office.Xml;
import io.duban.rules.task.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** A table of a Word file. */
final class WordTable {
  private static final int MOST_COLUMNS = 1_000;

  private final WordBlocks blocks;
  private final int number;
  private final Map<Integer, String> above = new HashMap<>();
  private DocumentLines lines;
  private int row;

  WordTable(WordBlocks blocks, int number) {
    this.blocks = blocks;
    this.number = number;
  }

  /** Whether the table has but one column: a frame around paragraphs. */
  static boolean isFrame(Element table) {
    return rows(table).stream().allMatch(row -> cells(row).size() == 1);
  }

  static List<Element> rows(Element table) {
    return unwrapped(table, "tr").stream()
        .filter(row -> Xml.descend(row, "trPr", "del").isEmpty())
        .filter(row -> !Xml.isOn(row, "trPr", "hidden"))
        .toList();
  }

  static List<Element> cells(Element row) {
    return unwrapped(row, "tc");
  }

  // Content controls may stand around rows and cells.
  private static List<Element> unwrapped(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Element child : Xml.children(parent)) {
      String childName = child.getLocalName();
      if (childName.equals(name)) {
        found.add(child);
      } else if (List.of("sdt", "sdtContent", "customXml").contains(childName)) {
        found.addAll(unwrapped(child, name));
      }
    }
    return found;
  }

  void read(Element element, int depth, DocumentLines lines) throws IOException {
    Table table = new Table();
    this.lines = lines;
    for (Element tableRow : rows(element)) {
      row++;
      table.add(cellsOf(tableRow, depth), Place.tableRow(number, row));
    }
    table.writeTo(lines);
  }

  private List<String> cellsOf(Element row, int depth) throws IOException {
    List<String> cells = new ArrayList<>();
    fill(cells, Xml.number(row, "trPr", "gridBefore").orElse(0));
    for (Element cell : cells(row)) {
      int column = cells.size();
      String own = text(cell, depth);
      String text = continuesAbove(cell) ? above.getOrDefault(column, "") : own;
      above.put(column, text);
      cells.add(text);
      fill(cells, Xml.number(cell, "tcPr", "gridSpan").orElse(1) - 1);
    }
    return cells;
  }

  private static void fill(List<String> cells, int count) {
    cells.addAll(Collections.nCopies(Math.max(0, Math.min(count, MOST_COLUMNS)), ""));
  }

  private static boolean continuesAbove(Element cell) {
    Optional<Element> merge = Xml.descend(cell, "tcPr", "vMerge");
    return merge.isPresent()
        && !Xml.attribute(merge.get(), "val").orElse("continue").equals("restart");
  }

  private String text(Element cell, int depth) throws IOException {
    CellText text = new CellText();
    blocks.walk(cell, depth, text);
    return text.toString();
  }

  /** The paragraphs of a cell as its lines, those of nested tables too. */
  private final class CellText implements WordBlocks.Sink {
    private final StringBuilder text = new StringBuilder();

    @Override
    public void paragraph(String label, String words) {
      String paragraph = WordReader.labelled(label, words);
      if (!paragraph.isEmpty()) {
        text.append(text.isEmpty() ? "" : "\n").append(paragraph);
      }
    }

    @Override
    public void unread(String part) {
      lines.unread(part, Place.tableRow(number, row));
    }

    @Override
    public void table(Element table, int depth) throws IOException {
      for (Element row : rows(table)) {
        for (Element cell : cells(row)) {
          blocks.walk(cell, depth, this);
        }
      }
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
