package io.duban.pipeline.provision;

/**
 * How large new topics are made.
 *
 * @param shared partitions of the topics that must have equally many
 * @param own partitions of the others
 * @param replication copies of each partition
 */
public record TopicSizing(int shared, int own, short replication) {
  public TopicSizing {
    if (shared < 1 || own < 1 || own > shared || replication < 1) {
      throw new IllegalArgumentException(
          "topic sizing needs 1 <= own <= shared and replication >= 1, but is shared %d, own %d, replication %d"
              .formatted(shared, own, replication));
    }
  }
}
