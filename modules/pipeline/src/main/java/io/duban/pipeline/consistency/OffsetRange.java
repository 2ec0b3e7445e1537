package io.duban.pipeline.consistency;

/**
 * Places of a partition, one after the other.
 *
 * @param from the first
 * @param to the one after the last
 */
public record OffsetRange(long from, long to) {

  public long size() {
    return to - from;
  }
}
