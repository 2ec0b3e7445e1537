package io.duban.notices.text;

import io.duban.rules.task.SourceRange;
import java.util.Arrays;

/** Where the characters of a text stand in the document it was taken from. */
final class Places {
  private final int[] lineStarts;
  private final int[] positions;

  /** Each character of the text stands at the position of the same index. */
  Places(int[] lineStarts, int[] positions) {
    this.lineStarts = lineStarts;
    this.positions = positions;
  }

  /** The places of a text that is the whole document. */
  static Places whole(int[] lineStarts) {
    return new Places(lineStarts, null);
  }

  Places at(int[] indexes) {
    int[] found = new int[indexes.length];
    for (int i = 0; i < indexes.length; i++) {
      found[i] = position(indexes[i]);
    }
    return new Places(lineStarts, found);
  }

  SourceRange range(int start, int end) {
    int from = position(start);
    int to = end > start ? position(end - 1) + 1 : from;
    int found = Arrays.binarySearch(lineStarts, from);
    return new SourceRange(found >= 0 ? found + 1 : -found - 1, from, to);
  }

  private int position(int index) {
    if (positions == null) {
      return index;
    }
    return index < positions.length ? positions[index] : positions[positions.length - 1] + 1;
  }
}
