package io.duban.office.ledger;

import io.duban.contracts.ReportStatus;
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
    Map<String, Entry<Double>> figures,
    Entry<LocalDate> asOf,
    Entry<Double> percent,
    Entry<ReportStatus> status,
    Entry<String> narrative,
    Entry<String> obstacles,
    Entry<String> nextSteps,
    Entry<String> reason) {
  public FilledTask {
    figures = Collections.unmodifiableMap(new TreeMap<>(figures));
  }

  /** Where the task stands first. */
  public CellPlace place() {
    return status.place();
  }
}
