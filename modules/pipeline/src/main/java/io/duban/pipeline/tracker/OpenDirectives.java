package io.duban.pipeline.tracker;

import io.duban.contracts.Keys;
import java.util.Comparator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Directives as they were sent, until the day is over and it is clear whether they hold. */
final class OpenDirectives {
  private static final Comparator<Entry> EARLIEST =
      Comparator.comparing(Entry::sent).thenComparing(Entry::source);

  private final KeyValueStore<String, Entry> store;

  OpenDirectives(KeyValueStore<String, Entry> store) {
    this.store = store;
  }

  /** Keeps an entry; of one that comes again the earliest. */
  void add(String event, Entry entry) {
    String key = Keys.ruling(entry.key(), event);
    Entry known = store.get(key);
    if (known == null || EARLIEST.compare(entry, known) < 0) {
      store.put(key, entry);
    }
  }

  Entry take(String task, String event) {
    return store.delete(Keys.ruling(task, event));
  }
}
