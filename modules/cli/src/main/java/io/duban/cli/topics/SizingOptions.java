package io.duban.cli.topics;

import io.duban.pipeline.provision.TopicSizing;
import picocli.CommandLine.Option;

/** How large new topics are made. */
public final class SizingOptions {
  @Option(
      names = "--partitions",
      paramLabel = "N",
      defaultValue = "3",
      description =
          "Partitions of new topics that must have equally many. Default: ${DEFAULT-VALUE}.")
  private int partitions;

  @Option(
      names = "--replication",
      paramLabel = "N",
      defaultValue = "1",
      description = "Copies of each new topic; 3 in production. Default: ${DEFAULT-VALUE}.")
  private short replication;

  public TopicSizing sizing() {
    return new TopicSizing(partitions, 1, replication);
  }
}
