package io.duban.office.ledger.filled;

import io.duban.office.ledger.CellPlace;
import io.duban.office.ledger.CellProblem;
import io.duban.office.ledger.Fault;
import io.duban.office.ledger.cells.CellText;
import io.duban.office.ledger.cells.LedgerColumn;
import io.duban.office.ledger.cells.LedgerRowKey;
import io.duban.office.ledger.cells.Marks;
import io.duban.office.ledger.cells.Typed;
import io.duban.office.ledger.filled.CellReader.UnreadableCellException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** Reads the rows of one unit's sheet by the marks of its columns and the keys of its rows. */
final class UnitSheetReader {
  private final Sheet sheet;
  private final Marks marks;
  private final List<CellProblem> problems;
  private LocalDate pageAsOf;
  private CellPlace pageAsOfPlace;
  private boolean pageAsOfUnread;

  /** Reads one cell. */
  private interface Reading<T> {
    T of(Cell cell) throws UnreadableCellException;
  }

  /** Reads the cells of one row, and notes which of them it cannot. */
  private final class RowCells {
    private final Row row;
    private final LedgerRowKey key;
    private final Set<LedgerColumn> unread = EnumSet.noneOf(LedgerColumn.class);

    RowCells(Row row, LedgerRowKey key) {
      this.row = row;
      this.key = key;
    }

    <T> T read(LedgerColumn field, Reading<T> reading, T otherwise) {
      try {
        return reading.of(row.getCell(marks.columns().get(field)));
      } catch (UnreadableCellException e) {
        unread.add(field);
        problems.add(e.problem(place(row, field), key));
        return otherwise;
      }
    }
  }

  UnitSheetReader(Sheet sheet, Marks marks, List<CellProblem> problems) {
    this.sheet = sheet;
    this.marks = marks;
    this.problems = problems;
  }

  void readInto(List<FilledRow> rows) {
    List<LedgerColumn> missing = marks.missing();
    if (!missing.isEmpty()) {
      CellPlace corner = new CellPlace(sheet.getSheetName(), 0, 0);
      problem(corner, Fault.SHEET_CHANGED, missing.get(0).name());
      return;
    }
    boolean below = false;
    for (Row row : sheet) {
      String mark = shown(row, LedgerColumn.KEY).strip();
      Optional<LedgerRowKey> key = LedgerRowKey.parse(mark);
      if (key.isPresent()) {
        rows.add(row(row, key.get()));
      } else if (mark.equals(LedgerRowKey.AS_OF)) {
        page(row);
      } else if (below && !isBlank(row)) {
        problem(place(row, firstFilled(row)), Fault.ROW_WITHOUT_KEY);
      }
      below |= mark.equals(LedgerRowKey.HEAD) || key.isPresent();
    }
  }

  private void problem(CellPlace place, Fault fault, String... details) {
    problems.add(new CellProblem(place, null, null, fault, List.of(details)));
  }

  private void page(Row row) {
    RowCells cells = new RowCells(row, null);
    pageAsOf = cells.read(LedgerColumn.FIGURE, CellReader::date, null);
    pageAsOfPlace = place(row, LedgerColumn.FIGURE);
    pageAsOfUnread = !cells.unread.isEmpty();
  }

  private FilledRow row(Row row, LedgerRowKey key) {
    RowCells cells = new RowCells(row, key);
    LocalDate own = cells.read(LedgerColumn.AS_OF, CellReader::date, null);
    Typed typed =
        new Typed(
            cells.read(LedgerColumn.FIGURE, cell -> figure(cell, row, key), null),
            cells.read(LedgerColumn.PERCENT, CellReader::percent, null),
            cells.read(LedgerColumn.STATUS, CellReader::status, null),
            cells.read(LedgerColumn.NARRATIVE, CellReader::text, ""),
            cells.read(LedgerColumn.OBSTACLES, CellReader::text, ""),
            cells.read(LedgerColumn.NEXT_STEPS, CellReader::text, ""),
            own == null ? "" : own.toString(),
            cells.read(LedgerColumn.REASON, CellReader::text, ""));
    boolean onPage = own == null && pageAsOfPlace != null;
    return new FilledRow(
        key,
        typed,
        exported(row),
        own == null ? pageAsOf : own,
        onPage ? pageAsOfPlace : place(row, LedgerColumn.AS_OF),
        onPage && pageAsOfUnread,
        places(row),
        cells.unread);
  }

  private BigDecimal figure(Cell cell, Row row, LedgerRowKey key) throws UnreadableCellException {
    MergedFigures.refuse(sheet, row.getRowNum(), marks.columns().get(LedgerColumn.FIGURE));
    return CellReader.figure(cell, key);
  }

  private String exported(Row row) {
    Integer column = marks.columns().get(LedgerColumn.EXPORTED);
    return column == null ? "" : CellText.shown(row.getCell(column)).strip();
  }

  private Map<LedgerColumn, CellPlace> places(Row row) {
    Map<LedgerColumn, CellPlace> places = new EnumMap<>(LedgerColumn.class);
    LedgerColumn.INPUTS.forEach(field -> places.put(field, place(row, field)));
    return places;
  }

  private CellPlace place(Row row, LedgerColumn field) {
    return new CellPlace(sheet.getSheetName(), row.getRowNum(), marks.columns().get(field));
  }

  private boolean isBlank(Row row) {
    return LedgerColumn.INPUTS.stream().allMatch(field -> shown(row, field).isBlank());
  }

  private LedgerColumn firstFilled(Row row) {
    return LedgerColumn.INPUTS.stream()
        .filter(field -> !shown(row, field).isBlank())
        .findFirst()
        .orElse(LedgerColumn.KEY);
  }

  private String shown(Row row, LedgerColumn field) {
    return CellText.shown(row.getCell(marks.columns().get(field)));
  }
}
