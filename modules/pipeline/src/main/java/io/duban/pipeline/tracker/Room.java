package io.duban.pipeline.tracker;

import java.util.HashMap;
import java.util.Map;

/**
 * How much of what has to wait is whose. It is counted from what a store holds, so it is the same
 * whenever a processor starts.
 */
final class Room {
  /** Bytes of one entry at most; what 0.1.0 journalled may be larger. */
  static final int ENTRY = 256 * 1024;

  private final int mostEntries;
  private final long mostBytes;
  private final Map<String, Taken> taken = new HashMap<>();

  private record Taken(int entries, long bytes) {
    static final Taken NOTHING = new Taken(0, 0);

    Taken with(int more, long moreBytes) {
      return new Taken(entries + more, bytes + moreBytes);
    }
  }

  Room(int mostEntries, long mostBytes) {
    this.mostEntries = mostEntries;
    this.mostBytes = mostBytes;
  }

  /** Whether there is room for one more; for one that no store could keep there never is. */
  boolean holds(String who, Entry entry) {
    Taken known = taken.getOrDefault(who, Taken.NOTHING);
    return size(entry) <= ENTRY
        && known.entries() < mostEntries
        && known.bytes() + size(entry) <= mostBytes;
  }

  void take(String who, Entry entry) {
    taken.merge(who, new Taken(1, size(entry)), (a, b) -> a.with(b.entries(), b.bytes()));
  }

  void leave(String who, Entry entry) {
    taken.computeIfPresent(
        who, (w, known) -> known.entries() <= 1 ? null : known.with(-1, -size(entry)));
  }

  private static long size(Entry entry) {
    return entry.bytes().length;
  }
}
