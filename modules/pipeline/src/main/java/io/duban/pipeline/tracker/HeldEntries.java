package io.duban.pipeline.tracker;

import io.duban.contracts.Limits;
import io.duban.contracts.Topics;
import io.duban.pipeline.days.DatedQueue;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What was said on days that have not begun, in the order of the journal. There is room for what a
 * unit says while the clock is down for a night or a few, not for whatever it might send.
 */
final class HeldEntries {
  static final int BYTES_OF_A_UNIT = Limits.HELD_OF_A_UNIT;
  static final int BYTES_OF_THE_OFFICE = Limits.HELD_OF_THE_OFFICE;

  private final DatedQueue<JournalEntry> queue;
  private final Quota units = new Quota(Integer.MAX_VALUE, BYTES_OF_A_UNIT);
  private final Quota office = new Quota(Integer.MAX_VALUE, BYTES_OF_THE_OFFICE);

  HeldEntries(KeyValueStore<String, JournalEntry> store) {
    queue = new DatedQueue<>(store);
    try (KeyValueIterator<String, JournalEntry> known = store.all()) {
      known.forEachRemaining(entry -> room(entry.value).take(topic(entry.value), entry.value));
    }
  }

  /** Keeps an entry if there is room for it. */
  boolean add(LocalDate day, JournalEntry entry) {
    if (!room(entry).holds(topic(entry), entry)) {
      return false;
    }
    queue.add(day, entry.offset(), entry);
    room(entry).take(topic(entry), entry);
    return true;
  }

  /** Removes and returns what waits for a day or an earlier one. */
  List<JournalEntry> take(LocalDate day) {
    List<JournalEntry> taken = queue.take(day).stream().map(entry -> entry.value).toList();
    taken.forEach(entry -> room(entry).leave(topic(entry), entry));
    return taken;
  }

  private Quota room(JournalEntry entry) {
    return Topics.unitOf(topic(entry)).isPresent() ? units : office;
  }

  private static String topic(JournalEntry entry) {
    return entry.where().topic();
  }
}
