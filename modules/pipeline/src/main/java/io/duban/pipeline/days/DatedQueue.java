package io.duban.pipeline.days;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** What has to wait for a day, by day and then by name. Taking is as costly as what is taken. */
public final class DatedQueue<T> {
  private final KeyValueStore<String, T> store;

  public DatedQueue(KeyValueStore<String, T> store) {
    this.store = store;
  }

  public void add(LocalDate day, String name, T item) {
    store.put(key(day, name), item);
  }

  public void add(LocalDate day, long offset, T item) {
    add(day, "%019d".formatted(offset), item);
  }

  public void remove(LocalDate day, String name) {
    store.delete(key(day, name));
  }

  /** Removes and returns what waits for a day or an earlier one, in order, with its name. */
  public List<KeyValue<String, T>> take(LocalDate day) {
    List<KeyValue<String, T>> taken = new ArrayList<>();
    try (KeyValueIterator<String, T> waiting = store.range(null, end(day))) {
      waiting.forEachRemaining(taken::add);
    }
    taken.forEach(entry -> store.delete(entry.key));
    return taken.stream()
        .map(entry -> KeyValue.pair(entry.key.substring(entry.key.indexOf('|') + 1), entry.value))
        .toList();
  }

  /** Days as numbers, since years of more than four digits do not sort as text. */
  private static String key(LocalDate day, String name) {
    return key(number(day), name);
  }

  /** No name is empty, so what a range to here holds is of the day or an earlier one. */
  private static String end(LocalDate day) {
    return key(number(day) + 1, "");
  }

  private static long number(LocalDate day) {
    return day.toEpochDay() - LocalDate.MIN.toEpochDay();
  }

  private static String key(long day, String name) {
    return "%012d|%s".formatted(day, name);
  }
}
