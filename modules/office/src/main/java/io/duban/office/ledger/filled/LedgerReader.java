package io.duban.office.ledger.filled;

import io.duban.office.ledger.CellProblem;
import io.duban.office.ledger.cells.Marks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** Reads a ledger that was filled in, whichever program saved it. */
public final class LedgerReader {
  private LedgerReader() {}

  /**
   * What was filled in.
   *
   * @throws LedgerUnreadableException if the file is no ledger
   */
  public static FilledLedger read(Path file) throws IOException {
    try (Workbook workbook = open(file)) {
      return read(workbook, file);
    }
  }

  private static Workbook open(Path file) {
    try {
      return WorkbookFactory.create(file.toFile(), null, true);
    } catch (EncryptedDocumentException e) {
      throw unreadable(file, "is locked with a password. Save it without one and import again", e);
    } catch (IOException | RuntimeException e) {
      if (String.valueOf(e.getMessage()).startsWith("Strict OOXML")) {
        throw unreadable(
            file,
            "is in the strict form of Open XML, which few programs read. Open it in Excel, save it"
                + " as an ordinary .xlsx (\"Excel Workbook\") and import that",
            e);
      }
      // The library has many ways to say that a file is damaged or of another kind.
      throw unreadable(file, "is no Excel workbook. Save the ledger as .xlsx and import that", e);
    }
  }

  private static FilledLedger read(Workbook workbook, Path file) {
    List<FilledRow> rows = new ArrayList<>();
    List<CellProblem> problems = new ArrayList<>();
    List<String> ignored = new ArrayList<>();
    boolean found = false;
    for (Sheet sheet : workbook) {
      Marks marks = Marks.of(sheet);
      if (marks.isUnit()) {
        found = true;
        new UnitSheetReader(sheet, marks, problems).readInto(rows);
      } else if (!marks.isOther() && sheet.getPhysicalNumberOfRows() > 0) {
        ignored.add(sheet.getSheetName());
      }
    }
    if (!found) {
      throw unreadable(
          file,
          "has no sheet of a ledger. Fill in a file written by 'duban ledger export' and import it",
          null);
    }
    return new TaskCollector(problems).collect(rows, ignored);
  }

  private static LedgerUnreadableException unreadable(Path file, String what, Exception cause) {
    return new LedgerUnreadableException("%s %s.".formatted(file, what), cause);
  }
}
