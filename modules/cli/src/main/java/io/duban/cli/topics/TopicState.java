package io.duban.cli.topics;

import io.duban.cli.output.Json;
import io.duban.contracts.Topic;
import java.util.LinkedHashMap;
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
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("topic", name());
    fields.put("state", state().name());
    fields.put("key", topic.key());
    fields.put("partitions", partitions);
    fields.put("replicas", replicas);
    fields.put("records", records);
    fields.put("retention", topic.retention().name());
    fields.put("drift", drift);
    return Json.line(fields);
  }
}
