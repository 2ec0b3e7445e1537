package io.duban.cli.stack;

import io.duban.rules.policy.Policies;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * How a local stack runs.
 *
 * @param data directory that is kept, or empty for a temporary one
 * @param host name or address of this machine by which broker and registry are reached
 * @param brokerPort 0 for a free port
 * @param registryPort 0 for a free port
 * @param partitions partitions of the shared topics
 * @param topicSettings settings of new topics that differ from the catalogue's
 * @param brokerSettings further settings of the broker
 */
public record StackOptions(
    Optional<Path> data,
    String host,
    int brokerPort,
    int registryPort,
    int partitions,
    Map<String, String> topicSettings,
    Map<String, String> brokerSettings,
    Policies policies) {

  /** For this machine only. */
  public static final String LOOPBACK = "127.0.0.1";

  private static final String TIME = "message.timestamp.type";
  private static final String SENDERS = "CreateTime";

  /** For clients of this machine only. */
  public StackOptions(
      Optional<Path> data,
      int brokerPort,
      int registryPort,
      int partitions,
      Map<String, String> topicSettings,
      Map<String, String> brokerSettings,
      Policies policies) {
    this(
        data,
        LOOPBACK,
        brokerPort,
        registryPort,
        partitions,
        topicSettings,
        brokerSettings,
        policies);
  }

  /** Whether the records bear the times their senders give them. */
  boolean playsTime() {
    return SENDERS.equals(topicSettings.get(TIME));
  }

  /**
   * A stack on free ports and a temporary directory whose records bear the times their senders give
   * them, so that a year can be played on any day.
   */
  public static StackOptions playingTime(Policies policies) {
    return new StackOptions(
        Optional.empty(),
        0,
        0,
        3,
        Map.of(TIME, SENDERS),
        Map.of(
            "log.message.timestamp.after.max.ms", Long.toString(Long.MAX_VALUE),
            // A played week lasts a second; rolling a file for each would be most of the work.
            "log.roll.ms", Long.toString(Long.MAX_VALUE)),
        policies);
  }
}
