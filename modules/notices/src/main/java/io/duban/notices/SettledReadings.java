package io.duban.notices;

import io.duban.notices.text.Slice;
import io.duban.notices.time.DatePhrase;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a person settled that the reading itself depends on, by the place of the first character in
 * the document.
 *
 * @param dates what words that fit several dates mean
 * @param items paragraphs that are items although they name no unit
 */
public record SettledReadings(Map<Integer, LocalDate> dates, Set<Integer> items) {
  public static final SettledReadings NONE = new SettledReadings(Map.of(), Set.of());

  public SettledReadings {
    dates = Map.copyOf(dates);
    items = Set.copyOf(items);
  }

  public SettledReadings withDate(int start, LocalDate date) {
    Map<Integer, LocalDate> more = new HashMap<>(dates);
    more.put(start, date);
    return new SettledReadings(more, items);
  }

  public SettledReadings withItem(int start) {
    Set<Integer> more = new HashSet<>(items);
    more.add(start);
    return new SettledReadings(dates, more);
  }

  /** The date of words that state none by themselves. */
  Optional<DatePhrase> inPlaceOf(Slice words, int start) {
    return Optional.ofNullable(dates.get(start))
        .map(date -> new DatePhrase(words, List.of(date), true));
  }

  DatePhrase settled(DatePhrase phrase, int start) {
    return inPlaceOf(phrase.words(), start)
        .map(settled -> new DatePhrase(phrase.words(), settled.candidates(), phrase.gate()))
        .orElse(phrase);
  }
}
