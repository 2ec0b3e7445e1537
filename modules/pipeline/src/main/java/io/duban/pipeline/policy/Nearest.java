package io.duban.pipeline.policy;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds what a person may have meant by a name that does not exist. */
public final class Nearest {
  private Nearest() {}

  /** Those that are nearest, the nearest first; what is quite another name is left out. */
  public static List<String> some(String name, Collection<String> candidates, int most) {
    int farthest = Math.max(2, name.length() / 3);
    return candidates.stream()
        .filter(candidate -> Math.abs(candidate.length() - name.length()) <= farthest)
        .filter(candidate -> distance(name, candidate) <= farthest)
        .sorted(
            Comparator.<String>comparingInt(candidate -> distance(name, candidate))
                .thenComparing(Comparator.naturalOrder()))
        .limit(most)
        .toList();
  }

  static String of(String name, Collection<String> candidates) {
    return candidates.stream()
        .min(Comparator.comparingInt(candidate -> distance(name, candidate)))
        .orElseThrow();
  }

  /** The number of letters to insert, take out or replace to make one name of the other. */
  private static int distance(String one, String other) {
    int[] before = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[other.length() + 1];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(before[j], row[j - 1]));
      }
      before = row;
    }
    return before[other.length()];
  }
}
