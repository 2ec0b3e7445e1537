package io.duban.notices.text;

import io.duban.rules.task.Place;
import io.duban.rules.task.SourceRange;
import java.util.Arrays;
import java.util.List;

/** Where the characters of a text stand in the document it was taken from. */
final class Places {
  private final int[] lineStarts;
  private final List<Place> originals;
  private final int[] positions;

  private Places(int[] lineStarts, List<Place> originals, int[] positions) {
    this.lineStarts = lineStarts;
    this.originals = originals;
    this.positions = positions;
  }

  /**
   * The places of a text that is the whole document.
   *
   * @param originals where each line stands in the original; empty if that has the same lines
   */
  static Places whole(int[] lineStarts, List<Place> originals) {
    return new Places(lineStarts, originals, null);
  }

  Places at(int[] indexes) {
    int[] found = new int[indexes.length];
    for (int i = 0; i < indexes.length; i++) {
      found[i] = position(indexes[i]);
    }
    return new Places(lineStarts, originals, found);
  }

  SourceRange range(int start, int end) {
    int from = position(start);
    int to = from;
    for (int i = start; i < end; i++) {
      from = Math.min(from, position(i));
      to = Math.max(to, position(i) + 1);
    }
    int found = Arrays.binarySearch(lineStarts, from);
    int line = found >= 0 ? found + 1 : -found - 1;
    return new SourceRange(
        line, from, to, line > originals.size() ? null : originals.get(line - 1));
  }

  private int position(int index) {
    if (positions == null) {
      return index;
    }
    if (index < positions.length) {
      return positions[index];
    }
    return positions.length == 0 ? 0 : positions[positions.length - 1] + 1;
  }
}
