package io.duban.notices.register;

/** How alike two names look. */
final class Likeness {
  static final double ENOUGH = 0.6;
  private static final int LONGEST = 60;

  private Likeness() {}

  /** Twice the characters they share in order, over those they have: 0 to 1. */
  static double of(String one, String other) {
    if (one.length() > LONGEST || other.length() > LONGEST) {
      return one.equals(other) ? 1 : 0;
    }
    return 2.0 * shared(one, other) / (one.length() + other.length());
  }

  private static int shared(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = 0;
      for (int j = 1; j <= other.length(); j++) {
        int above = row[j];
        row[j] =
            one.charAt(i - 1) == other.charAt(j - 1) ? diagonal + 1 : Math.max(above, row[j - 1]);
        diagonal = above;
      }
    }
    return row[other.length()];
  }
}
