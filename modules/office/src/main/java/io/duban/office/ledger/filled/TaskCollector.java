package io.duban.office.ledger.filled;

import io.duban.contracts.ReportStatus;
import io.duban.office.ledger.CellPlace;
import io.duban.office.ledger.CellProblem;
import io.duban.office.ledger.Fault;
import io.duban.office.ledger.cells.LedgerColumn;
import io.duban.office.ledger.cells.Typed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Puts the rows of each task together. */
final class TaskCollector {
  private final List<CellProblem> problems;
  private final Set<CellPlace> asked = new HashSet<>();

  private record Owner(String unit, String task) {}

  TaskCollector(List<CellProblem> problems) {
    this.problems = problems;
  }

  FilledLedger collect(List<FilledRow> rows, List<String> ignored) {
    Map<Owner, List<FilledRow>> byTask = new LinkedHashMap<>();
    for (FilledRow row : rows) {
      Owner owner = new Owner(row.key().unit(), row.key().task());
      byTask.computeIfAbsent(owner, key -> new ArrayList<>()).add(row);
    }
    List<FilledTask> tasks = new ArrayList<>();
    int untouched = 0;
    for (List<FilledRow> ofTask : byTask.values()) {
      if (ofTask.stream().anyMatch(FilledRow::isTouched)) {
        tasks.add(task(ofTask));
      } else {
        untouched++;
      }
    }
    return new FilledLedger(tasks, untouched, problems, ignored);
  }

  private FilledTask task(List<FilledRow> rows) {
    FilledRow first = rows.get(0);
    int before = problems.size();
    FilledCell<BigDecimal> percent = one(rows, LedgerColumn.PERCENT, Typed::percent);
    FilledCell<ReportStatus> status = one(rows, LedgerColumn.STATUS, Typed::status);
    FilledCell<String> narrative = one(rows, LedgerColumn.NARRATIVE, Typed::narrative);
    FilledCell<String> obstacles = one(rows, LedgerColumn.OBSTACLES, Typed::obstacles);
    FilledCell<String> nextSteps = one(rows, LedgerColumn.NEXT_STEPS, Typed::nextSteps);
    FilledCell<String> reason = one(rows, LedgerColumn.REASON, Typed::reason);
    FilledCell<String> ownAsOf = one(rows, LedgerColumn.AS_OF, Typed::asOf);
    Map<String, FilledCell<Double>> figures = figures(rows);
    if (ownAsOf.value() == null) {
      onePage(rows);
    }
    FilledRow dated = dated(rows, ownAsOf);
    if (dated.asOf() == null) {
      askForDate(dated);
    }
    boolean readable = rows.stream().allMatch(row -> row.unread().isEmpty());
    return new FilledTask(
        first.key().unit(),
        first.key().task(),
        readable && dated.asOf() != null && problems.size() == before,
        figures,
        new FilledCell<>(dated.asOf(), dated.asOfPlace()),
        new FilledCell<>(
            percent.value() == null ? null : percent.value().doubleValue(), percent.place()),
        status,
        new FilledTask.Texts(narrative, obstacles, nextSteps),
        reason);
  }

  /** Rows of a task on two pages, such as a copy, must hold for the same day. */
  private void onePage(List<FilledRow> rows) {
    FilledRow first = rows.get(0);
    rows.stream()
        .filter(row -> !Objects.equals(row.asOf(), first.asOf()))
        .findFirst()
        .ifPresent(
            row ->
                problem(row, row.asOfPlace(), Fault.CONTRADICTION, first.asOfPlace().toString()));
  }

  private static FilledRow dated(List<FilledRow> rows, FilledCell<String> ownAsOf) {
    return rows.stream()
        .filter(row -> ownAsOf.value() != null && row.typed().asOf().equals(ownAsOf.value()))
        .findFirst()
        .orElse(rows.get(0));
  }

  /** Once for each page, however many of its rows need the date. */
  private void askForDate(FilledRow row) {
    boolean said = row.asOfUnread() || row.unread().contains(LedgerColumn.AS_OF);
    if (!said && asked.add(row.asOfPlace())) {
      problem(row, row.asOfPlace(), Fault.AS_OF_MISSING);
    }
  }

  private Map<String, FilledCell<Double>> figures(List<FilledRow> rows) {
    Map<String, List<FilledRow>> byMetric = new TreeMap<>();
    for (FilledRow row : rows) {
      byMetric.computeIfAbsent(row.key().metric(), key -> new ArrayList<>()).add(row);
    }
    Map<String, FilledCell<Double>> figures = new TreeMap<>();
    byMetric.forEach(
        (metric, ofMetric) -> {
          FilledCell<BigDecimal> figure = one(ofMetric, LedgerColumn.FIGURE, Typed::figure);
          if (figure.value() != null) {
            figures.put(metric, new FilledCell<>(figure.value().doubleValue(), figure.place()));
          }
        });
    return figures;
  }

  /** What the rows say between them; all that say anything must say the same. */
  private <T> FilledCell<T> one(List<FilledRow> rows, LedgerColumn field, Function<Typed, T> part) {
    FilledCell<T> said = null;
    for (FilledRow row : rows) {
      T value = part.apply(row.typed());
      if (value == null || value.equals("")) {
        continue;
      }
      if (said == null) {
        said = new FilledCell<>(value, row.places().get(field));
      } else if (!said.value().equals(value)) {
        problem(row, row.places().get(field), Fault.CONTRADICTION, said.place().cell());
      }
    }
    return said == null ? new FilledCell<>(null, rows.get(0).places().get(field)) : said;
  }

  private void problem(FilledRow row, CellPlace place, Fault fault, String... details) {
    problems.add(
        new CellProblem(place, row.key().unit(), row.key().task(), fault, List.of(details)));
  }
}
