package io.duban.cli.stack;

import io.duban.rules.assessment.Policy;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * How a local stack runs.
 *
 * @param data directory that is kept, or empty for a temporary one
 * @param brokerPort 0 for a free port
 * @param registryPort 0 for a free port
 * @param partitions partitions of the shared topics
 * @param topicSettings settings of new topics that differ from the catalogue's
 */
public record StackOptions(
    Optional<Path> data,
    int brokerPort,
    int registryPort,
    int partitions,
    Map<String, String> topicSettings,
    Policy policy) {

  /** Free ports and a temporary directory. */
  public static StackOptions temporary() {
    return new StackOptions(Optional.empty(), 0, 0, 3, Map.of(), Policy.DEFAULT);
  }
}
