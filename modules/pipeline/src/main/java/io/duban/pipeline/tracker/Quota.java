package io.duban.pipeline.tracker;

import java.util.HashMap;
import java.util.Map;

/**
 * How much of what has to wait is whose. It is counted from what a store holds, so it is the same
 * whenever a processor starts.
 */
final class Quota {
  /** Bytes of one entry at most; what 0.1.0 journalled may be larger. */
  static final int ENTRY = 256 * 1024;

  private final int mostEntries;
  private final long mostBytes;
  private final Map<String, Used> taken = new HashMap<>();

  private record Used(int entries, long bytes) {
    static final Used NOTHING = new Used(0, 0);

    Used with(int more, long moreBytes) {
      return new Used(entries + more, bytes + moreBytes);
    }
  }

  Quota(int mostEntries, long mostBytes) {
    this.mostEntries = mostEntries;
    this.mostBytes = mostBytes;
  }

  /** Whether there is room for one more; for one that no store could keep there never is. */
  boolean holds(String who, JournalEntry entry) {
    Used known = taken.getOrDefault(who, Used.NOTHING);
    return size(entry) <= ENTRY
        && known.entries() < mostEntries
        && known.bytes() + size(entry) <= mostBytes;
  }

  void take(String who, JournalEntry entry) {
    taken.merge(who, new Used(1, size(entry)), (a, b) -> a.with(b.entries(), b.bytes()));
  }

  void leave(String who, JournalEntry entry) {
    taken.computeIfPresent(
        who, (w, known) -> known.entries() <= 1 ? null : known.with(-1, -size(entry)));
  }

  private static long size(JournalEntry entry) {
    return entry.bytes().length;
  }
}
