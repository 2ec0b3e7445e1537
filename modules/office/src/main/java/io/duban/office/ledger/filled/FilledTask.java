package io.duban.office.ledger.filled;

import io.duban.contracts.ReportStatus;
import io.duban.office.ledger.CellPlace;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a clerk filled in for a task.
 *
 * @param sound whether every cell could be read
 * @param figures by metric, only those filled in
 */
public record FilledTask(
    String unit,
    String task,
    boolean sound,
    Map<String, FilledCell<Double>> figures,
    FilledCell<LocalDate> asOf,
    FilledCell<Double> percent,
    FilledCell<ReportStatus> status,
    Texts texts,
    FilledCell<String> reason) {
  public FilledTask {
    figures = Collections.unmodifiableMap(new TreeMap<>(figures));
  }

  /** What a clerk wrote about the task in words. */
  public record Texts(
      FilledCell<String> narrative, FilledCell<String> obstacles, FilledCell<String> nextSteps) {}

  /** Where the task stands first. */
  public CellPlace place() {
    return status.place();
  }
}
