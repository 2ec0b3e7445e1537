package io.duban.pipeline.tracker;

import io.duban.contracts.Keys;
import io.duban.contracts.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What was said of tasks that are not defined yet, in the order of the journal. There is room for
 * so much of whoever speaks, of one task and in all.
 */
final class WaitingEntries {
  static final int OF_A_TASK = Limits.WAITING_OF_A_TASK;
  static final int IN_ALL = Limits.WAITING_RECORDS;
  static final int BYTES = Limits.WAITING_BYTES;

  private final KeyValueStore<String, JournalEntry> store;
  private final Quota ofTasks = new Quota(OF_A_TASK, BYTES);
  private final Quota inAll = new Quota(IN_ALL, BYTES);

  WaitingEntries(KeyValueStore<String, JournalEntry> store) {
    this.store = store;
    try (KeyValueIterator<String, JournalEntry> known = store.all()) {
      known.forEachRemaining(entry -> count(entry.value));
    }
  }

  /** Keeps an entry if there is room for it. */
  boolean add(String task, JournalEntry entry) {
    String speaker = entry.where().topic();
    if (!ofTasks.holds(pair(task, speaker), entry) || !inAll.holds(speaker, entry)) {
      return false;
    }
    store.put(Keys.waiting(task, entry.offset()), entry);
    count(entry);
    return true;
  }

  /** Removes and returns the entries of a task that a condition holds for. */
  List<JournalEntry> take(String task, Predicate<JournalEntry> condition) {
    List<KeyValue<String, JournalEntry>> taken = new ArrayList<>();
    try (KeyValueIterator<String, JournalEntry> waiting =
        store.prefixScan(Keys.prefix(task), new StringSerializer())) {
      waiting.forEachRemaining(
          entry -> {
            if (condition.test(entry.value)) {
              taken.add(entry);
            }
          });
    }
    taken.forEach(entry -> leave(entry.key, entry.value));
    return taken.stream().map(entry -> entry.value).toList();
  }

  private void count(JournalEntry entry) {
    String speaker = entry.where().topic();
    ofTasks.take(pair(entry.key(), speaker), entry);
    inAll.take(speaker, entry);
  }

  private void leave(String key, JournalEntry entry) {
    store.delete(key);
    String speaker = entry.where().topic();
    ofTasks.leave(pair(entry.key(), speaker), entry);
    inAll.leave(speaker, entry);
  }

  private static String pair(String task, String speaker) {
    return task + "|" + speaker;
  }
}
