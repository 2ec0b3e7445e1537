package io.duban.pipeline.repair;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What is to be done so that the state is folded again.
 *
 * @param missing changelogs that do not exist
 * @param unreadable places of changelogs that cannot be read
 * @param mutedUntil by partition of the journal, the place up to which everything was told already
 * @param mutedThrough by partition, the last day whose bulletins and digests are out; none where no
 *     day has come yet
 * @param rowsAgain why the settled rows have to be written again too, or null if they need not
 */
public record StateSurvey(
    List<String> missing,
    List<Gap> unreadable,
    Map<Integer, Long> mutedUntil,
    Map<Integer, LocalDate> mutedThrough,
    RowsLoss rowsAgain) {

  /** What is wrong with the settled rows. */
  public enum RowsLoss {
    MISSING,
    UNREADABLE,
    SHORTENED
  }

  public StateSurvey {
    missing = List.copyOf(missing);
    unreadable = List.copyOf(unreadable);
    mutedUntil = Map.copyOf(mutedUntil);
    mutedThrough = Map.copyOf(mutedThrough);
  }
}
