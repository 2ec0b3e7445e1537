package io.duban.notices.item;

import io.duban.notices.text.Slice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the item that a row of an attached ledger elaborates, by the words they share. */
public final class ParentFinder {
  private static final int GRAM = 2;
  private static final int LONGEST = 2000;
  private static final int MOST_BEARERS = 40;
  private static final double CLEAR = 0.5;
  private static final double LEAD = 1.25;
  private static final double WORTH_ASKING = 0.2;
  private static final int MOST_CANDIDATES = 3;

  private final List<Item> items;
  private final Map<String, List<Integer>> bearers = new HashMap<>();

  public ParentFinder(List<Item> items) {
    this.items = items;
    for (int i = 0; i < items.size(); i++) {
      for (String gram : grams(items.get(i))) {
        bearers.computeIfAbsent(gram, key -> new ArrayList<>()).add(i);
      }
    }
  }

  /**
   * What was found.
   *
   * @param parent the item if only one can be meant
   * @param candidates items that share words, the likeliest first
   */
  public record Match(Optional<Item> parent, List<Item> candidates) {}

  public Match find(Item row) {
    Map<Integer, Double> shared = new HashMap<>();
    double whole = 0;
    for (String gram : grams(row)) {
      List<Integer> positions = bearers.getOrDefault(gram, List.of());
      double weight = 1.0 / Math.max(1, positions.size());
      whole += weight;
      if (positions.size() <= MOST_BEARERS) {
        positions.forEach(position -> shared.merge(position, weight, Double::sum));
      }
    }
    return judged(shared, whole);
  }

  private Match judged(Map<Integer, Double> shared, double whole) {
    List<Integer> likely =
        shared.entrySet().stream()
            .filter(entry -> entry.getValue() >= WORTH_ASKING * whole)
            .sorted(
                Map.Entry.<Integer, Double>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .limit(MOST_CANDIDATES)
            .toList();
    double best = likely.isEmpty() ? 0 : shared.get(likely.get(0));
    double second = likely.size() > 1 ? shared.get(likely.get(1)) : 0;
    boolean clear = !likely.isEmpty() && best >= CLEAR * whole && best >= LEAD * second;
    List<Item> candidates = likely.stream().map(items::get).toList();
    return new Match(clear ? Optional.of(candidates.get(0)) : Optional.empty(), candidates);
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
