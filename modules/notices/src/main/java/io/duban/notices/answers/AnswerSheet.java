package io.duban.notices.answers;

import io.duban.notices.sheet.SheetFile;
import io.duban.notices.sheet.SheetRow;
import io.duban.notices.sheet.SheetUnreadableException;
import io.duban.notices.sheet.SheetWords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A confirm list that came back. */
public final class AnswerSheet {
  private final Path file;
  private final List<AnswerRow> rows;

  private AnswerSheet(Path file, List<AnswerRow> rows) {
    this.file = file;
    this.rows = List.copyOf(rows);
  }

  /** Reads what {@link ConfirmWorkbook} wrote, as a workbook or saved as CSV. */
  public static AnswerSheet read(Path file) throws IOException {
    List<SheetRow> rows = SheetFile.read(file);
    List<String> headings = rows.isEmpty() ? List.of() : rows.get(0).cells();
    int key = column(headings, ConfirmColumn.KEY);
    int answer = column(headings, ConfirmColumn.ANSWER);
    if (key < 0 || answer < 0) {
      SheetWords words = SheetWords.all().get(0);
      throw new SheetUnreadableException(
          file,
          "the first row lacks the headings %s and %s"
              .formatted(ConfirmColumn.KEY.heading(words), ConfirmColumn.ANSWER.heading(words)),
          "answer in a file written by 'duban notice read --confirm'");
    }
    return new AnswerSheet(
        file,
        rows.stream()
            .skip(1)
            .map(row -> new AnswerRow(row, key, answer))
            .filter(row -> !row.answer().isEmpty())
            .toList());
  }

  Path file() {
    return file;
  }

  /** The answered rows. */
  List<AnswerRow> rows() {
    return rows;
  }

  private static int column(List<String> headings, ConfirmColumn column) {
    return SheetWords.all().stream()
        .mapToInt(words -> headings.indexOf(column.heading(words)))
        .filter(index -> index >= 0)
        .findFirst()
        .orElse(-1);
  }
}
