package io.duban.pipeline.tracker;

import io.duban.contracts.Keys;
import java.util.Comparator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Directives as they were sent, until the day is over and it is clear whether they hold. */
final class OpenDirectives {
  private static final Comparator<JournalEntry> EARLIEST =
      Comparator.comparing(JournalEntry::sent).thenComparing(JournalEntry::source);

  private final KeyValueStore<String, JournalEntry> store;

  OpenDirectives(KeyValueStore<String, JournalEntry> store) {
    this.store = store;
  }

  /** Keeps an entry; of one that comes again the earliest. */
  void add(String event, JournalEntry entry) {
    String key = Keys.ruling(entry.key(), event);
    JournalEntry known = store.get(key);
    if (known == null || EARLIEST.compare(entry, known) < 0) {
      store.put(key, entry);
    }
  }

  JournalEntry take(String task, String event) {
    return store.delete(Keys.ruling(task, event));
  }
}
