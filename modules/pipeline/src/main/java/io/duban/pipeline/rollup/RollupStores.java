package io.duban.pipeline.rollup;

import io.duban.pipeline.codec.StateCodec;
import io.duban.pipeline.position.ReadPosition;
import io.duban.rules.alert.Severity;
import io.duban.rules.bulletin.AlertNews;
import io.duban.rules.bulletin.UnitTally;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** The stores of a rollup, kept in memory and restored from their changelogs. */
public final class RollupStores {
  /** Which day it is, and what a repair wants remembered. */
  public static final String DAYS = "rollup-days";

  static final String HELD = "rows-held-for-their-day";
  static final String ROWS = "settled-rows";
  static final String STANDINGS = "unit-standings";
  static final String DUE_CUTS = "cuts-due";
  static final String CUTS = "cuts-done";
  static final String PUBLISHED = "rows-as-published";
  static final String OPEN_ALERTS = "alerts-open";
  static final String ALERT_CHANGES = "alerts-changed-today";

  /** Up to which place the settled rows were read. */
  public static final String POSITION = "rollup-position";

  /** Stores that cannot hold anything while others are empty. */
  public static final Map<String, List<String>> NEEDS =
      Map.of(
          STANDINGS, List.of(ROWS),
          ROWS, List.of(DUE_CUTS),
          PUBLISHED, List.of(CUTS),
          CUTS, List.of(ROWS, DAYS));

  private RollupStores() {}

  public static List<StoreBuilder<?>> all() {
    return List.of(
        store(DAYS, Serdes.Long()),
        store(HELD, StateCodec.of(HeldRow.class)),
        store(ROWS, Serdes.ByteArray()),
        store(STANDINGS, StateCodec.of(UnitTally.class)),
        store(DUE_CUTS, StateCodec.of(Cut.class)),
        store(CUTS, StateCodec.of(Cut.class)),
        store(PUBLISHED, Serdes.ByteArray()),
        store(OPEN_ALERTS, StateCodec.of(Severity.class)),
        store(ALERT_CHANGES, StateCodec.of(AlertNews.class)),
        ReadPosition.store(POSITION));
  }

  private static <V> StoreBuilder<?> store(String name, Serde<V> values) {
    return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), values);
  }
}
