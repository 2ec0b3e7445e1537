package io.duban.registry.cache;

import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * A map of limited size that any number of threads may use. Reading takes no lock; when the map is
 * full, any entry may go. Failures are not kept.
 */
public final class BoundedCache<K, V> {

  private record Entry<V>(V value, long storedAt) {}

  private final Map<K, Entry<V>> entries = new ConcurrentHashMap<>();
  private final int capacity;
  private final long lifetime;
  private final LongSupplier nanoTime;

  private BoundedCache(int capacity, long lifetime, LongSupplier nanoTime) {
    if (capacity < 1) {
      throw new IllegalArgumentException("A cache must hold at least 1 entry, not " + capacity);
    }
    this.capacity = capacity;
    this.lifetime = lifetime;
    this.nanoTime = nanoTime;
  }

  public static <K, V> BoundedCache<K, V> lasting(int capacity) {
    return new BoundedCache<>(capacity, Long.MAX_VALUE, () -> 0);
  }

  public static <K, V> BoundedCache<K, V> expiring(int capacity, Duration lifetime) {
    return expiring(capacity, lifetime, System::nanoTime);
  }

  static <K, V> BoundedCache<K, V> expiring(
      int capacity, Duration lifetime, LongSupplier nanoTime) {
    return new BoundedCache<>(capacity, lifetime.toNanos(), nanoTime);
  }

  /** The value for a key; the loader may run in several threads at once for the same key. */
  public V get(K key, Function<? super K, ? extends V> loader) {
    Entry<V> entry = entries.get(key);
    if (entry != null && isAlive(entry)) {
      return entry.value();
    }
    V loaded = loader.apply(key);
    put(key, loaded);
    return loaded;
  }

  public Optional<V> find(K key) {
    return Optional.ofNullable(entries.get(key)).filter(this::isAlive).map(Entry::value);
  }

  public void put(K key, V value) {
    entries.put(key, new Entry<>(value, nanoTime.getAsLong()));
    Iterator<K> others = entries.keySet().iterator();
    while (entries.size() > capacity && others.hasNext()) {
      if (!others.next().equals(key)) {
        others.remove();
      }
    }
  }

  public void forget(K key) {
    entries.remove(key);
  }

  public void forgetIf(Predicate<? super K> condition) {
    entries.keySet().removeIf(condition);
  }

  int size() {
    return entries.size();
  }

  private boolean isAlive(Entry<V> entry) {
    return nanoTime.getAsLong() - entry.storedAt() < lifetime;
  }
}
