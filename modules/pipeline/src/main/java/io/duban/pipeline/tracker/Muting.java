package io.duban.pipeline.tracker;

import io.duban.pipeline.Nodes;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Keeps a tracker that folds the journal again from telling again what it told before. Tables are
 * told all the same: they end as they were.
 */
public final class Muting {
  /** Place in the journal before which nothing is told again. */
  public static final String UNTIL = "muted-until";

  /** The same for settled rows alone; without it the place above holds for them too. */
  public static final String ROWS_UNTIL = "rows-muted-until";

  private final Function<String, Long> known;
  private final Supplier<Long> place;

  /**
   * A muting as a repair left it.
   *
   * @param known what the store of days says, which a repair writes to
   * @param place of the record in hand in the journal, or null if there is none
   */
  Muting(Function<String, Long> known, Supplier<Long> place) {
    this.known = known;
    this.place = place;
  }

  boolean allows(String node) {
    return switch (node) {
      case Nodes.ALERTS, Nodes.TRACKER_DEAD_LETTERS -> isPast(known.apply(UNTIL));
      case Nodes.SETTLED_ROWS -> {
        Long rows = known.apply(ROWS_UNTIL);
        yield isPast(rows == null ? known.apply(UNTIL) : rows);
      }
      default -> true;
    };
  }

  private boolean isPast(Long until) {
    Long now = until == null ? null : place.get();
    return now == null || now >= until;
  }
}
