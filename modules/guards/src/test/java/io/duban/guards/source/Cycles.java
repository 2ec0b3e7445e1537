package io.duban.guards.source;

import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds what depends on itself by way of others. */
public final class Cycles {
  private Cycles() {}

  /** Every key of a map of dependencies that is in a cycle of more than itself. */
  public static SortedSet<String> in(Map<String, SortedSet<String>> dependencies) {
    SortedSet<String> cyclic = new TreeSet<>();
    for (String name : dependencies.keySet()) {
      if (reachable(name, dependencies).contains(name)) {
        cyclic.add(name);
      }
    }
    return cyclic;
  }

  private static Set<String> reachable(String from, Map<String, SortedSet<String>> dependencies) {
    Set<String> seen = new HashSet<>();
    TreeSet<String> open = new TreeSet<>(Set.of(from));
    while (!open.isEmpty()) {
      String name = open.pollFirst();
      for (String next : dependencies.getOrDefault(name, Collections.emptySortedSet())) {
        if (!next.equals(name) && seen.add(next)) {
          open.add(next);
        }
      }
    }
    return seen;
  }
}
