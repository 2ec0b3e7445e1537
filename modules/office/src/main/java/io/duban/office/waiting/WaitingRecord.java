package io.duban.office.waiting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A report or a directive whose task is not defined.
 *
 * @param task id as its sender wrote it
 * @param unit whose report it is, or nothing for a directive
 * @param eventId its own id
 * @param sent when the broker took it
 * @param until the last day on which its task may still be defined
 * @param nearest ids of tasks there are, which may have been meant
 */
public record WaitingRecord(
    String task, String unit, String eventId, Instant sent, LocalDate until, List<String> nearest) {

  public WaitingRecord {
    nearest = List.copyOf(nearest);
  }
}
