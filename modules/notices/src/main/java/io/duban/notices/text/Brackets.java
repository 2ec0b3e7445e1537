package io.duban.notices.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Matching of round, tortoise-shell and square brackets in folded text. */
public final class Brackets {
  private static final String OPENING = "(〔[【";
  private static final String CLOSING = ")〕]】";

  private Brackets() {}

  /** A matched pair of brackets of one kind; both ends are indexes of the bracket characters. */
  public record Pair(int open, int close) {}

  static int depthAfter(char character, int depth) {
    if (OPENING.indexOf(character) >= 0) {
      return depth + 1;
    }
    return CLOSING.indexOf(character) >= 0 ? Math.max(0, depth - 1) : depth;
  }

  /** Matched pairs that stand in no other matched pair, in order. */
  public static List<Pair> outermost(String text) {
    List<Deque<Integer>> open =
        OPENING.chars().mapToObj(kind -> (Deque<Integer>) new ArrayDeque<Integer>()).toList();
    Deque<Pair> pairs = new ArrayDeque<>();
    for (int i = 0; i < text.length(); i++) {
      int opened = OPENING.indexOf(text.charAt(i));
      int closed = CLOSING.indexOf(text.charAt(i));
      if (opened >= 0) {
        open.get(opened).push(i);
      } else if (closed >= 0 && !open.get(closed).isEmpty()) {
        add(pairs, open.get(closed).pop(), i);
      }
    }
    return new ArrayList<>(pairs);
  }

  // Of two pairs that cross, the one that closes first counts.
  private static void add(Deque<Pair> pairs, int start, int end) {
    while (!pairs.isEmpty() && pairs.peekLast().open() > start) {
      pairs.removeLast();
    }
    if (pairs.isEmpty() || pairs.peekLast().close() < start) {
      pairs.addLast(new Pair(start, end));
    }
  }
}
