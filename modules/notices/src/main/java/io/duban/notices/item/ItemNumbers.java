package io.duban.notices.item;

import java.util.HashSet;
import java.util.Set;

/** Keeps the numbers of a part unique where the document counts from one again. */
final class ItemNumbers {
  private final Set<Integer> taken = new HashSet<>();
  private int shift;
  private int last;

  /**
   * The number an item gets.
   *
   * @param shiftedAnew whether the item begins a run that is numbered otherwise than written
   */
  record Given(int number, boolean shiftedAnew) {}

  Given give(int own) {
    int before = shift;
    if (isFree(own) && own > last) {
      shift = 0;
    } else if (!isFree(own + shift)) {
      shift = last + 1 - own;
    }
    int number = own + shift;
    taken.add(number);
    last = Math.max(last, number);
    return new Given(number, shift != before && shift != 0);
  }

  /** What an item without a number would be written as. */
  int next() {
    return last - shift + 1;
  }

  private boolean isFree(int number) {
    return number > 0 && !taken.contains(number);
  }
}
