package io.duban.console.ledger;

import io.duban.console.ledger.CellReader.UnreadableCellException;
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
final class SheetReader {
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
    private final RowKey key;
    private final Set<Field> unread = EnumSet.noneOf(Field.class);

    RowCells(Row row, RowKey key) {
      this.row = row;
      this.key = key;
    }

    <T> T read(Field field, Reading<T> reading, T otherwise) {
      try {
        return reading.of(row.getCell(marks.columns().get(field)));
      } catch (UnreadableCellException e) {
        unread.add(field);
        problems.add(e.problem(place(row, field), key));
        return otherwise;
      }
    }
  }

  SheetReader(Sheet sheet, Marks marks, List<CellProblem> problems) {
    this.sheet = sheet;
    this.marks = marks;
    this.problems = problems;
  }

  void readInto(List<FilledRow> rows) {
    List<Field> missing = marks.missing();
    if (!missing.isEmpty()) {
      CellPlace corner = new CellPlace(sheet.getSheetName(), 0, 0);
      problem(corner, Fault.SHEET_CHANGED, missing.get(0).name());
      return;
    }
    boolean below = false;
    for (Row row : sheet) {
      String mark = shown(row, Field.KEY).strip();
      Optional<RowKey> key = RowKey.parse(mark);
      if (key.isPresent()) {
        rows.add(row(row, key.get()));
      } else if (mark.equals(RowKey.AS_OF)) {
        page(row);
      } else if (below && !isBlank(row)) {
        problem(place(row, firstFilled(row)), Fault.ROW_WITHOUT_KEY);
      }
      below |= mark.equals(RowKey.HEAD) || key.isPresent();
    }
  }

  private void problem(CellPlace place, Fault fault, String... details) {
    problems.add(new CellProblem(place, null, null, fault, List.of(details)));
  }

  private void page(Row row) {
    RowCells cells = new RowCells(row, null);
    pageAsOf = cells.read(Field.FIGURE, CellReader::date, null);
    pageAsOfPlace = place(row, Field.FIGURE);
    pageAsOfUnread = !cells.unread.isEmpty();
  }

  private FilledRow row(Row row, RowKey key) {
    RowCells cells = new RowCells(row, key);
    LocalDate own = cells.read(Field.AS_OF, CellReader::date, null);
    Typed typed =
        new Typed(
            cells.read(Field.FIGURE, cell -> CellReader.figure(cell, key), null),
            cells.read(Field.PERCENT, CellReader::percent, null),
            cells.read(Field.STATUS, CellReader::status, null),
            cells.read(Field.NARRATIVE, CellReader::text, ""),
            cells.read(Field.OBSTACLES, CellReader::text, ""),
            cells.read(Field.NEXT_STEPS, CellReader::text, ""),
            own == null ? "" : own.toString(),
            cells.read(Field.REASON, CellReader::text, ""));
    boolean onPage = own == null && pageAsOfPlace != null;
    return new FilledRow(
        key,
        typed,
        exported(row),
        own == null ? pageAsOf : own,
        onPage ? pageAsOfPlace : place(row, Field.AS_OF),
        onPage && pageAsOfUnread,
        places(row),
        cells.unread);
  }

  private String exported(Row row) {
    Integer column = marks.columns().get(Field.EXPORTED);
    return column == null ? "" : CellText.shown(row.getCell(column)).strip();
  }

  private Map<Field, CellPlace> places(Row row) {
    Map<Field, CellPlace> places = new EnumMap<>(Field.class);
    Field.INPUTS.forEach(field -> places.put(field, place(row, field)));
    return places;
  }

  private CellPlace place(Row row, Field field) {
    return new CellPlace(sheet.getSheetName(), row.getRowNum(), marks.columns().get(field));
  }

  private boolean isBlank(Row row) {
    return Field.INPUTS.stream().allMatch(field -> shown(row, field).isBlank());
  }

  private Field firstFilled(Row row) {
    return Field.INPUTS.stream()
        .filter(field -> !shown(row, field).isBlank())
        .findFirst()
        .orElse(Field.KEY);
  }

  private String shown(Row row, Field field) {
    return CellText.shown(row.getCell(marks.columns().get(field)));
  }
}
