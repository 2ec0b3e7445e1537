package io.duban.notices.text;

import java.util.Arrays;
import java.util.regex.Pattern;

/** The characters of a text that say something, by their indexes in it. */
final class Kept {
  private static final Pattern BOLD = Pattern.compile("(?<!\\d)\\*\\*|\\*\\*(?!\\d)");

  private final boolean[] dropped;
  private final String text;

  private Kept(String text) {
    this.text = text;
    this.dropped = new boolean[text.length()];
  }

  /** All but what shows nothing, breaks within a figure or date, and separators of groups. */
  static int[] in(String text) {
    int[] shown = new Kept(text).shown();
    String visible = Folding.forGrammar(picked(text, shown));
    int[] joined = new Kept(visible).without(Wraps.in(visible));
    String unbroken = picked(visible, joined);
    int[] figures = new Kept(unbroken).without(DigitGroups.in(unbroken));
    return Arrays.stream(figures).map(index -> shown[joined[index]]).toArray();
  }

  static String picked(String text, int[] indexes) {
    StringBuilder picked = new StringBuilder(indexes.length);
    Arrays.stream(indexes).forEach(index -> picked.append(text.charAt(index)));
    return picked.toString();
  }

  private int[] shown() {
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      if (Invisible.is(text.codePointAt(at))) {
        Arrays.fill(dropped, at, at + Character.charCount(text.codePointAt(at)), true);
      }
    }
    // Bold in markdown is **so**: the marks are no words.
    BOLD.matcher(text).results().forEach(mark -> drop(mark.start(), mark.end()));
    return left();
  }

  private int[] without(Iterable<int[]> ranges) {
    ranges.forEach(range -> drop(range[0], range[1]));
    return left();
  }

  private void drop(int from, int to) {
    Arrays.fill(dropped, from, to, true);
  }

  private int[] left() {
    int[] left = new int[dropped.length];
    int count = 0;
    for (int i = 0; i < dropped.length; i++) {
      if (!dropped[i]) {
        left[count++] = i;
      }
    }
    return Arrays.copyOf(left, count);
  }
}
