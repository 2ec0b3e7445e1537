package io.duban.pipeline.rollup;

import io.duban.contracts.Keys;
import io.duban.contracts.TaskQuarter;
import io.duban.pipeline.codec.EncodedDeserializer;
import io.duban.pipeline.mapping.RowMapping;
import io.duban.rules.calendar.Quarter;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** The settled rows by region and quarter. */
final class Rows {
  private final KeyValueStore<String, byte[]> store;
  private final EncodedDeserializer decoder;

  Rows(KeyValueStore<String, byte[]> store, EncodedDeserializer decoder) {
    this.store = store;
    this.decoder = decoder;
  }

  /** Puts a row in place and returns the one it replaces, or null. */
  io.duban.rules.assessment.TaskQuarter replace(
      io.duban.rules.assessment.TaskQuarter row, byte[] encoded) {
    String key = key(row);
    byte[] before = store.get(key);
    store.put(key, encoded);
    return before == null ? null : decode(before);
  }

  /** Takes over a row as other rows have it. */
  void copy(io.duban.rules.assessment.TaskQuarter row, Rows other) {
    store.put(key(row), other.store.get(key(row)));
  }

  List<io.duban.rules.assessment.TaskQuarter> of(String region) {
    return withPrefix(Keys.prefix(region));
  }

  List<io.duban.rules.assessment.TaskQuarter> of(String region, Quarter quarter) {
    return withPrefix(Keys.prefix(region, quarter.toString()));
  }

  private List<io.duban.rules.assessment.TaskQuarter> withPrefix(String prefix) {
    List<io.duban.rules.assessment.TaskQuarter> rows = new ArrayList<>();
    try (KeyValueIterator<String, byte[]> stored =
        store.prefixScan(prefix, new StringSerializer())) {
      stored.forEachRemaining(entry -> rows.add(decode(entry.value)));
    }
    return rows;
  }

  io.duban.rules.assessment.TaskQuarter decode(byte[] encoded) {
    return RowMapping.row((TaskQuarter) decoder.deserialize(RollupStores.ROWS, encoded).event());
  }

  private static String key(io.duban.rules.assessment.TaskQuarter row) {
    return Keys.regionRow(row.task().region(), row.quarter().toString(), row.task().id());
  }
}
