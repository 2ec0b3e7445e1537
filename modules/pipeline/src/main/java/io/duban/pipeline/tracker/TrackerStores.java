package io.duban.pipeline.tracker;

import io.duban.pipeline.codec.StateCodec;
import io.duban.pipeline.position.ReadPosition;
import io.duban.rules.figures.UnitReports;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The stores of a tracker. All are kept in memory and restored from their changelogs: what is known
 * of a region's year is a few megabytes.
 */
public final class TrackerStores {
  /** Which day it is, and what a repair wants remembered. */
  public static final String DAYS = "tracker-days";

  static final String DEFINITIONS = "task-definitions";
  static final String STANDINGS = "task-standings";
  static final String QUARTERS = "task-quarters-known";
  static final String REPORTS = "unit-reports-known";
  static final String WAKES = "task-wakes";
  static final String HELD = "held-for-their-day";
  static final String WAITING = "waiting-for-their-task";
  static final String OPEN_DIRECTIVES = "open-directives";
  static final String UNITS = "known-units";

  /** Up to which place the journal was read. */
  public static final String POSITION = "tracker-position";

  /** Stores that cannot hold anything while others are empty. */
  public static final Map<String, List<String>> NEEDS =
      Map.of(
          DEFINITIONS, List.of(STANDINGS, DAYS),
          STANDINGS, List.of(DEFINITIONS),
          QUARTERS, List.of(DEFINITIONS),
          REPORTS, List.of(QUARTERS),
          WAITING, List.of(DAYS));

  private TrackerStores() {}

  /**
   * The topic in which a pipeline keeps what waits for its task, each as an {@link JournalEntry}.
   */
  public static String waitingChangelog(String applicationId) {
    return applicationId + "-" + WAITING + "-changelog";
  }

  public static List<StoreBuilder<?>> all() {
    return List.of(
        store(DAYS, Serdes.Long()),
        store(DEFINITIONS, Serdes.ByteArray()),
        store(STANDINGS, StateCodec.of(StoredTask.class)),
        store(QUARTERS, StateCodec.of(StoredQuarter.class)),
        store(REPORTS, StateCodec.of(UnitReports.class)),
        store(WAKES, Serdes.ByteArray()),
        store(HELD, StateCodec.of(JournalEntry.class)),
        store(WAITING, StateCodec.of(JournalEntry.class)),
        store(OPEN_DIRECTIVES, StateCodec.of(JournalEntry.class)),
        store(UNITS, Serdes.ByteArray()),
        ReadPosition.store(POSITION));
  }

  private static <V> StoreBuilder<?> store(String name, Serde<V> values) {
    return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), values);
  }
}
