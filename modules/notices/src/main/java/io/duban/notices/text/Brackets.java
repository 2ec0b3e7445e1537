package io.duban.notices.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Matching of round, tortoise-shell and square brackets in folded text. */
public final class Brackets {
  private static final String OPENING = "(〔[";
  private static final String CLOSING = ")〕]";

  private Brackets() {}

  /** A matched pair of round brackets; both ends are indexes of the bracket characters. */
  public record Pair(int open, int close) {}

  static int depthAfter(char character, int depth) {
    if (OPENING.indexOf(character) >= 0) {
      return depth + 1;
    }
    return CLOSING.indexOf(character) >= 0 ? Math.max(0, depth - 1) : depth;
  }

  /** Matched round pairs that stand in no other matched round pair, in order. */
  public static List<Pair> outermost(String text) {
    Deque<Integer> open = new ArrayDeque<>();
    Deque<Pair> pairs = new ArrayDeque<>();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '(') {
        open.push(i);
      } else if (text.charAt(i) == ')' && !open.isEmpty()) {
        int start = open.pop();
        while (!pairs.isEmpty() && pairs.peekLast().open() > start) {
          pairs.removeLast();
        }
        pairs.addLast(new Pair(start, i));
      }
    }
    return new ArrayList<>(pairs);
  }
}
