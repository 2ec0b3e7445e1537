package io.duban.notices.register;

import io.duban.notices.sheet.SheetFile;
import io.duban.notices.sheet.SheetProblem;
import io.duban.notices.sheet.SheetRow;
import io.duban.notices.sheet.SheetUnreadableException;
import io.duban.notices.sheet.SheetWords;
import io.duban.notices.sheet.WrittenDay;
import io.duban.notices.unit.UnitType;
import io.duban.rules.task.Unit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a register back, whatever order its columns have by now. */
final class RegisterReader {
  private final Map<RegisterColumn, Integer> columns;
  private final List<SheetProblem> problems = new ArrayList<>();
  private final RegisterCheck check = new RegisterCheck();

  private RegisterReader(Map<RegisterColumn, Integer> columns) {
    this.columns = columns;
  }

  static UnitRegister read(Path file) throws IOException {
    List<SheetRow> rows = SheetFile.read(file);
    RegisterReader reader = new RegisterReader(columns(file, rows));
    List<RegisteredUnit> units = new ArrayList<>();
    rows.stream().skip(1).forEach(row -> reader.unit(row).ifPresent(units::add));
    reader.problems.addAll(reader.check.problems(reader.columns));
    if (!reader.problems.isEmpty()) {
      throw new SheetUnreadableException(file, reader.problems);
    }
    return new UnitRegister(units);
  }

  private static Map<RegisterColumn, Integer> columns(Path file, List<SheetRow> rows) {
    Map<RegisterColumn, Integer> columns = new EnumMap<>(RegisterColumn.class);
    List<String> headings = rows.isEmpty() ? List.of() : rows.get(0).cells();
    for (RegisterColumn column : RegisterColumn.values()) {
      SheetWords.all().stream()
          .map(words -> headings.indexOf(column.heading(words)))
          .filter(index -> index >= 0)
          .findFirst()
          .ifPresent(index -> columns.put(column, index));
    }
    if (!columns.containsKey(RegisterColumn.ID) || !columns.containsKey(RegisterColumn.NAME)) {
      SheetWords words = SheetWords.all().get(0);
      throw new SheetUnreadableException(
          file,
          "the first row lacks the headings %s and %s"
              .formatted(RegisterColumn.ID.heading(words), RegisterColumn.NAME.heading(words)),
          "start from a file written by 'duban units draft'");
    }
    return columns;
  }

  private Optional<RegisteredUnit> unit(SheetRow row) {
    String id = cell(row, RegisterColumn.ID);
    String name = cell(row, RegisterColumn.NAME);
    int before = problems.size();
    problems.addAll(RegisterCheck.ofId(row, column(RegisterColumn.ID), id, name));
    if (name.isEmpty()) {
      problems.add(
          row.problem(column(RegisterColumn.NAME), "no name", "type the name or delete the row"));
    }
    LocalDate from = day(row, RegisterColumn.VALID_FROM).orElse(LocalDate.EPOCH);
    LocalDate to = day(row, RegisterColumn.VALID_TO).orElse(null);
    if (to != null && to.isBefore(from)) {
      problems.add(
          row.problem(
              column(RegisterColumn.VALID_TO),
              "%s is before %s".formatted(to, from),
              "correct one of the days"));
    }
    Unit unit =
        new Unit(
            id,
            name,
            Names.of(cell(row, RegisterColumn.ALIASES)),
            type(cell(row, RegisterColumn.TYPE), name),
            Names.of(cell(row, RegisterColumn.GROUPS)),
            from);
    RegisteredUnit entry = new RegisteredUnit(unit, to);
    check.add(row, entry);
    return problems.size() == before ? Optional.of(entry) : Optional.empty();
  }

  private Optional<LocalDate> day(SheetRow row, RegisterColumn column) {
    String text = cell(row, column);
    Optional<LocalDate> day = WrittenDay.read(text);
    if (day.isEmpty() && !text.isEmpty()) {
      problems.add(
          row.problem(
              column(column),
              "\"%s\" is no day".formatted(text),
              "write it as 2026-01-31 or leave it empty"));
    }
    return day;
  }

  /** The code of a type word of any language; an office's own word stays as it is. */
  private static String type(String word, String name) {
    if (word.isEmpty()) {
      return UnitType.of(name);
    }
    return UnitType.codes().stream()
        .filter(
            code -> SheetWords.all().stream().anyMatch(w -> w.text("type." + code).equals(word)))
        .findFirst()
        .orElse(word);
  }

  private String cell(SheetRow row, RegisterColumn column) {
    return row.cell(column(column));
  }

  private int column(RegisterColumn column) {
    return columns.getOrDefault(column, -1);
  }
}
