package io.duban.notices.unit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** Finds names that may be short and long for one unit: 市场监管局, 市场监督管理局. */
public final class Aliases {
  private static final int MOST_CHARACTERS_LEFT_OUT = 4;
  private static final int LARGEST_GROUP = 200;

  private Aliases() {}

  /** Two names that may mean one unit. */
  public record Pair(String shorter, String longer) {}

  public static List<Pair> suspected(List<String> names) {
    Collection<List<String>> groups =
        names.stream()
            .filter(name -> !UnitNames.isCollective(name))
            .collect(groupingBy(Aliases::beginning, TreeMap::new, toList()))
            .values();
    List<Pair> pairs = new ArrayList<>();
    groups.stream().filter(group -> group.size() <= LARGEST_GROUP).forEach(g -> add(g, pairs));
    return pairs;
  }

  private static String beginning(String name) {
    return name.substring(0, Math.min(2, name.length()));
  }

  private static void add(List<String> group, List<Pair> pairs) {
    for (String shorter : group) {
      for (String longer : group) {
        int leftOut = withoutAside(longer).length() - shorter.length();
        boolean near = leftOut > 0 && leftOut <= MOST_CHARACTERS_LEFT_OUT;
        boolean aside = withoutAside(longer).equals(shorter) && !longer.equals(shorter);
        if (aside || (near && isShortFor(shorter, longer))) {
          pairs.add(new Pair(shorter, longer));
        }
      }
    }
  }

  // 委 stands for 委员会, so the last characters need not be the same.
  private static boolean isShortFor(String shorter, String longer) {
    int at = 0;
    for (int i = 0; i < longer.length() && at < shorter.length(); i++) {
      if (longer.charAt(i) == shorter.charAt(at)) {
        at++;
      }
    }
    boolean committee = shorter.endsWith("委") && longer.endsWith("委员会");
    boolean sameEnd = shorter.charAt(shorter.length() - 1) == longer.charAt(longer.length() - 1);
    return at == shorter.length() && (sameEnd || committee);
  }

  private static String withoutAside(String name) {
    int open = name.indexOf('(');
    return open > 0 && name.endsWith(")") ? name.substring(0, open) : name;
  }
}
