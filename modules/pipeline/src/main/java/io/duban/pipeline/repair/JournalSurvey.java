package io.duban.pipeline.repair;

import java.util.List;
import java.util.Map;

/**
 * What the journal lacks, and how it is put back.
 *
 * @param missing records that were taken and are kept nowhere, by the topic they were written to
 * @param letters how many of them are refused and go to the dead letters
 * @param unreadable places of the journal that nobody can read any more
 * @param gone places at the beginnings or ends of sources that are lost there and here: nothing can
 *     be put back of them
 * @param ahead partitions of the journal of which the state knows more than is left
 */
public record JournalSurvey(
    Way way,
    Map<String, Long> missing,
    long letters,
    List<Gap> unreadable,
    Map<String, Long> gone,
    List<Integer> ahead) {

  /** How it is put back. */
  public enum Way {
    /** Nothing is missing. */
    NOTHING,
    /** All that is missing comes after what is there. */
    APPEND,
    /** What is missing belongs between what is there, so it is written anew as a whole. */
    REBUILD,
    /** An earlier repair has stopped after it had written the journal anew. */
    RESUME
  }

  public JournalSurvey {
    missing = Map.copyOf(missing);
    unreadable = List.copyOf(unreadable);
    gone = Map.copyOf(gone);
    ahead = List.copyOf(ahead);
  }

  public long records() {
    return missing.values().stream().mapToLong(Long::longValue).sum();
  }
}
