package io.duban.pipeline.rollup;

import io.duban.contracts.Keys;
import io.duban.rules.alert.AlertChange.Kind;
import io.duban.rules.alert.AlertKey;
import io.duban.rules.alert.Severity;
import io.duban.rules.bulletin.AlertDigest;
import io.duban.rules.bulletin.AlertNews;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** The open alerts of the units, and what the day that has not ended everywhere changed of them. */
final class AlertDigests {
  private final KeyValueStore<String, Severity> open;
  private final KeyValueStore<String, AlertNews> changes;

  AlertDigests(ProcessorContext<?, ?> context) {
    open = context.getStateStore(RollupStores.OPEN_ALERTS);
    changes = context.getStateStore(RollupStores.ALERT_CHANGES);
  }

  void add(AlertNews news) {
    AlertKey alert = news.change().key();
    String key = Keys.accountableAlert(news.unit(), news.task(), alert.rule(), alert.unit());
    changes.put(key, news);
    open.put(key, news.change().kind() == Kind.CLEARED ? null : news.change().severity());
  }

  /** The digests of the day that has ended, by unit. */
  List<AlertDigest> take() {
    NavigableMap<String, List<AlertNews>> byUnit = new TreeMap<>();
    List<String> taken = new ArrayList<>();
    try (KeyValueIterator<String, AlertNews> all = changes.all()) {
      all.forEachRemaining(
          entry -> {
            byUnit.computeIfAbsent(entry.value.unit(), unit -> new ArrayList<>()).add(entry.value);
            taken.add(entry.key);
          });
    }
    taken.forEach(changes::delete);
    return byUnit.entrySet().stream()
        .map(unit -> AlertDigest.of(unit.getValue(), open(unit.getKey())))
        .toList();
  }

  private List<Severity> open(String unit) {
    List<Severity> severities = new ArrayList<>();
    try (KeyValueIterator<String, Severity> all =
        open.prefixScan(Keys.prefix(unit), new StringSerializer())) {
      all.forEachRemaining(entry -> severities.add(entry.value));
    }
    return severities;
  }
}
