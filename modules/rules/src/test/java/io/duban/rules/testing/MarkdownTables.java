package io.duban.rules.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The tables of a Markdown text, each known by the heading it stands under. */
final class MarkdownTables {
  private final Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
  private String heading = "";
  private List<String> columns;

  private MarkdownTables() {}

  static MarkdownTables of(Stream<String> lines) {
    MarkdownTables read = new MarkdownTables();
    lines.forEach(read::line);
    return read;
  }

  /** The lines of the tables under a heading, by column; an empty cell is an empty text. */
  List<Map<String, String>> under(String title) {
    List<Map<String, String>> lines = tables.get(title);
    if (lines == null) {
      throw new IllegalArgumentException(
          "no table under \"%s\"; there are %s".formatted(title, tables.keySet()));
    }
    return lines;
  }

  private void line(String line) {
    if (line.startsWith("#")) {
      heading = line.replaceFirst("#+", "").strip();
    }
    if (!line.startsWith("|")) {
      columns = null;
    } else if (columns == null) {
      columns = cells(line);
    } else if (!line.matches("[|\\-: ]+")) {
      tables.computeIfAbsent(heading, h -> new ArrayList<>()).add(byColumn(cells(line)));
    }
  }

  private Map<String, String> byColumn(List<String> cells) {
    if (cells.size() != columns.size()) {
      throw new IllegalArgumentException(
          "%d cells under %d columns: %s".formatted(cells.size(), columns.size(), cells));
    }
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      row.put(columns.get(i), cells.get(i));
    }
    return row;
  }

  private static List<String> cells(String line) {
    String inner = line.strip().replaceAll("^\\||\\|$", "");
    return Stream.of(inner.split("\\|", -1)).map(String::strip).toList();
  }
}
