package io.duban.pipeline.days;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * A day begins when word of it has come from every origin; until then it is still the day before. A
 * repeated word changes nothing, and days that were left out begin one after the other.
 */
public final class DayBarrier {
  /** Under which the day it is is remembered. */
  public static final String CURRENT = "current";

  private final Function<String, Long> known;
  private final BiConsumer<String, Long> remember;
  private final int origins;

  /**
   * A barrier that remembers in a store.
   *
   * @param origins how many must send word
   */
  public DayBarrier(KeyValueStore<String, Long> days, int origins) {
    this(days::get, days::put, origins);
  }

  /** A barrier that remembers nothing from one run to the next. */
  public static DayBarrier inMemory(int origins) {
    Map<String, Long> days = new HashMap<>();
    return new DayBarrier(days::get, days::put, origins);
  }

  private DayBarrier(Function<String, Long> known, BiConsumer<String, Long> remember, int origins) {
    this.known = known;
    this.remember = remember;
    this.origins = origins;
  }

  /** The day it is, or null before the first. */
  public LocalDate current() {
    return read(CURRENT);
  }

  /** The day an origin is at, or null before its first. */
  public LocalDate of(int origin) {
    return read("origin-" + origin);
  }

  /** Takes word from an origin; returns the days that may begin now, in order. */
  public List<LocalDate> arrived(int origin, LocalDate day) {
    LocalDate known = of(origin);
    if (known == null || day.isAfter(known)) {
      remember.accept("origin-" + origin, day.toEpochDay());
    }
    LocalDate everywhere = everywhere();
    LocalDate current = current();
    if (everywhere == null || (current != null && !everywhere.isAfter(current))) {
      return List.of();
    }
    LocalDate first = current == null ? everywhere : current.plusDays(1);
    return first.datesUntil(everywhere.plusDays(1)).toList();
  }

  public void begin(LocalDate day) {
    remember.accept(CURRENT, day.toEpochDay());
  }

  private LocalDate everywhere() {
    LocalDate least = null;
    for (int origin = 0; origin < origins; origin++) {
      LocalDate day = of(origin);
      if (day == null) {
        return null;
      }
      least = least == null || day.isBefore(least) ? day : least;
    }
    return least;
  }

  private LocalDate read(String key) {
    Long day = known.apply(key);
    return day == null ? null : LocalDate.ofEpochDay(day);
  }
}
