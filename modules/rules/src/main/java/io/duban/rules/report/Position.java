package io.duban.rules.report;

import java.util.Comparator;

/**
 * Where its sender wrote something among all it wrote to its topic. A broker gives all that comes
 * in one batch the same time; this keeps it in the order in which it was said.
 */
public record Position(int partition, long offset) implements Comparable<Position> {
  /** For places that may be absent, as in what 0.1.0 kept: those come first. */
  public static final Comparator<Position> ORDER = Comparator.nullsFirst(Comparator.naturalOrder());

  @Override
  public int compareTo(Position other) {
    int byPartition = Integer.compare(partition, other.partition);
    return byPartition == 0 ? Long.compare(offset, other.offset) : byPartition;
  }
}
