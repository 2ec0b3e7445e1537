package io.duban.pipeline.provision;

import io.duban.contracts.Topic;
import java.util.SortedMap;

/**
 * A topic of the catalogue as a cluster has it.
 *
 * @param partitions 0 if it does not exist
 * @param replicas copies of each partition
 * @param behind partitions of which a copy is not in sync
 * @param drift settings that are not as they should be, by name
 */
public record TopicState(
    Topic topic, int partitions, int replicas, int behind, SortedMap<String, Difference> drift) {

  public enum State {
    OK,
    DRIFT,
    MISSING
  }

  public record Difference(String wanted, String actual) {}

  public String name() {
    return topic.name();
  }

  public boolean exists() {
    return partitions > 0;
  }

  public State state() {
    if (!exists()) {
      return State.MISSING;
    }
    return drift.isEmpty() ? State.OK : State.DRIFT;
  }
}
