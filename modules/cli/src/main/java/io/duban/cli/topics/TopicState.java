package io.duban.cli.topics;

import io.duban.contracts.Topic;
import io.duban.office.json.RecordJson;
import java.util.Map;

/**
 * A topic of the catalogue as the cluster has it.
 *
 * @param partitions 0 if it does not exist
 * @param records places taken in its partitions, those of transaction marks included
 * @param drift settings that are not as the catalogue says
 */
public record TopicState(
    Topic topic, int partitions, int replicas, long records, Map<String, Difference> drift) {

  public enum State {
    OK,
    DRIFT,
    MISSING
  }

  public record Difference(String wanted, String actual) {}

  static TopicState missing(Topic topic) {
    return new TopicState(topic, 0, 0, 0, Map.of());
  }

  public boolean exists() {
    return partitions > 0;
  }

  public String name() {
    return topic.name();
  }

  State state() {
    if (!exists()) {
      return State.MISSING;
    }
    return drift.isEmpty() ? State.OK : State.DRIFT;
  }

  String json() {
    return RecordJson.line(
        new Line(
            name(), state(), topic.key(), partitions, replicas, records, topic.retention(), drift));
  }

  private record Line(
      String topic,
      State state,
      String key,
      int partitions,
      int replicas,
      long records,
      Topic.Retention retention,
      Map<String, Difference> drift) {}
}
