package io.duban.notices.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Separated values as spreadsheets write and read them. */
public final class CsvText {
  /** Without it, Excel takes UTF-8 for the encoding of the machine. */
  public static final String BYTE_ORDER_MARK = "\uFEFF";

  // What people typed is read as far as it goes, whatever became of its quotes.
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setIgnoreEmptyLines(false)
          .setTrailingData(true)
          .setLenientEof(true)
          .get();

  private CsvText() {}

  /**
   * Some cells.
   *
   * @param line where they begin, from 1
   */
  public record Row(int line, List<String> cells) {}

  public static List<Row> rows(String text, char separator) {
    String body = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    List<Row> rows = new ArrayList<>();
    try (CSVParser parser =
        CSVParser.parse(new StringReader(body), FORMAT.builder().setDelimiter(separator).get())) {
      int line = 1;
      for (CSVRecord row : parser) {
        rows.add(new Row(line, row.toList()));
        line = (int) parser.getCurrentLineNumber() + 1;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  /** A row with its end of line. */
  public static String line(List<String> cells) {
    return FORMAT.format(cells.toArray()) + FORMAT.getRecordSeparator();
  }
}
