package io.duban.pipeline.tracker;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** What was said of tasks that are not defined yet, in the order of the journal. */
final class WaitingEntries {
  private final KeyValueStore<String, Entry> store;

  WaitingEntries(KeyValueStore<String, Entry> store) {
    this.store = store;
  }

  void add(String task, Entry entry) {
    store.put("%s|%019d".formatted(task, entry.offset()), entry);
  }

  /** Removes and returns the entries of a task that a condition holds for. */
  List<Entry> take(String task, Predicate<Entry> condition) {
    List<KeyValue<String, Entry>> taken = new ArrayList<>();
    try (KeyValueIterator<String, Entry> waiting = store.range(task + "|", task + "|~")) {
      waiting.forEachRemaining(
          entry -> {
            if (condition.test(entry.value)) {
              taken.add(entry);
            }
          });
    }
    taken.forEach(entry -> store.delete(entry.key));
    return taken.stream().map(entry -> entry.value).toList();
  }
}
