package io.duban.guards;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A module's packages in the order in which they may depend on each other, the lowest first. A
 * layer is a package with all below it that is no layer itself; {@code ""} is the root package.
 */
record Layers(String root, List<String> fromTheBottom) {

  /** What is not as listed, and why. */
  SortedMap<String, String> violations(Map<String, SortedSet<String>> dependencies) {
    SortedMap<String, String> violations = new TreeMap<>();
    dependencies.forEach(
        (from, targets) -> {
          int above = layer(from);
          if (above < 0) {
            violations.put(shortened(from), "is in no layer");
          }
          for (String to : targets) {
            int below = layer(to);
            if (above >= 0 && below > above) {
              violations.put(
                  shortened(from) + " -> " + shortened(to), "depends on what stands above it");
            }
          }
        });
    return violations;
  }

  private int layer(String packageName) {
    String name = shortened(packageName);
    return IntStream.range(0, fromTheBottom.size())
        .filter(index -> holds(fromTheBottom.get(index), name))
        .boxed()
        .max((a, b) -> fromTheBottom.get(a).length() - fromTheBottom.get(b).length())
        .orElse(-1);
  }

  private static boolean holds(String layer, String name) {
    return name.equals(layer) || (!layer.isEmpty() && name.startsWith(layer + "."));
  }

  private String shortened(String packageName) {
    return packageName.equals(root) ? "" : packageName.substring(root.length() + 1);
  }
}
