package io.duban.notices;

import io.duban.notices.item.Item;
import io.duban.notices.text.Slice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the item that a row of an attached ledger elaborates, by the words they share. */
final class ParentFinder {
  private static final int GRAM = 2;
  private static final int LONGEST = 2000;
  private static final int MOST_BEARERS = 40;
  private static final double CLEAR = 0.5;
  private static final double LEAD = 1.25;
  private static final double WORTH_ASKING = 0.2;
  private static final int MOST_CANDIDATES = 3;

  private final Map<String, List<Item>> bearers = new HashMap<>();

  ParentFinder(List<Item> items) {
    for (Item item : items) {
      grams(item)
          .forEach(gram -> bearers.computeIfAbsent(gram, key -> new ArrayList<>()).add(item));
    }
  }

  /**
   * What was found.
   *
   * @param parent the item if only one can be meant
   * @param candidates items that share words, the likeliest first
   */
  record Match(Optional<Item> parent, List<Item> candidates) {}

  Match find(Item row) {
    IdentityHashMap<Item, Double> shared = new IdentityHashMap<>();
    double whole = 0;
    for (String gram : grams(row)) {
      List<Item> items = bearers.getOrDefault(gram, List.of());
      double weight = 1.0 / Math.max(1, items.size());
      whole += weight;
      if (items.size() <= MOST_BEARERS) {
        items.forEach(item -> shared.merge(item, weight, Double::sum));
      }
    }
    return judged(shared, whole);
  }

  private static Match judged(IdentityHashMap<Item, Double> shared, double whole) {
    List<Item> likely =
        shared.entrySet().stream()
            .filter(entry -> entry.getValue() >= WORTH_ASKING * whole)
            .sorted(
                Map.Entry.<Item, Double>comparingByValue()
                    .reversed()
                    .thenComparing(entry -> entry.getKey().number()))
            .map(Map.Entry::getKey)
            .limit(MOST_CANDIDATES)
            .toList();
    if (likely.isEmpty()) {
      return new Match(Optional.empty(), likely);
    }
    double best = shared.get(likely.get(0));
    double second = likely.size() > 1 ? shared.get(likely.get(1)) : 0;
    boolean clear = best >= CLEAR * whole && best >= LEAD * second;
    return new Match(clear ? Optional.of(likely.get(0)) : Optional.empty(), likely);
  }

  private static Set<String> grams(Item item) {
    StringBuilder words = new StringBuilder();
    for (Slice part : item.words()) {
      part.text()
          .chars()
          .filter(Character::isLetterOrDigit)
          .limit(LONGEST)
          .forEach(c -> words.append((char) c));
    }
    Set<String> grams = new HashSet<>();
    for (int i = 0; i + GRAM <= words.length(); i++) {
      grams.add(words.substring(i, i + GRAM));
    }
    return grams;
  }
}
