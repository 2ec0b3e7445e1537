package io.duban.rules.bulletin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** What is left of the bytes a part of a bulletin may take. */
final class ByteBudget {
  private int left;

  private ByteBudget(int left) {
    this.left = left;
  }

  static ByteBudget of(int bytes) {
    return new ByteBudget(bytes);
  }

  /** As many of some lines as fit, from the first. */
  <T> List<T> first(List<T> lines, ToIntFunction<T> weight) {
    List<T> fit = new ArrayList<>();
    for (T line : lines) {
      left -= weight.applyAsInt(line);
      if (left < 0) {
        return fit;
      }
      fit.add(line);
    }
    return fit;
  }
}
