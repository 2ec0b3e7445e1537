package io.duban.office.replay;

import io.duban.rules.fold.TaskEvent;
import java.time.LocalDate;
import java.util.List;

/**
 * What the journal holds.
 *
 * @param first first day that began, or null if none did
 * @param last last day that has begun in every partition, or null
 * @param entries in the order they count
 */
public record Journal(LocalDate first, LocalDate last, List<Entry> entries) {

  /**
   * Something that happened.
   *
   * @param day day of the pipeline on which it counts
   * @param source where its sender wrote it: {@code <topic>/<partition>/<offset>}
   */
  public record Entry(LocalDate day, int partition, long offset, TaskEvent what, String source) {}

  public Journal {
    entries = List.copyOf(entries);
  }

  /** Only what concerns one task. */
  public Journal of(String task) {
    return new Journal(
        first, last, entries.stream().filter(entry -> entry.what().about().equals(task)).toList());
  }
}
