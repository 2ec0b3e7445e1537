package io.duban.pipeline.testing;

import io.duban.contracts.Alert;
import io.duban.contracts.AlertDigest;
import io.duban.contracts.Bulletin;
import io.duban.contracts.Ruling;
import io.duban.contracts.TaskQuarter;
import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
import io.duban.contracts.UnitQuarter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/** What a pipeline puts out, as text by topic. */
public final class Results {
  private static final Map<Topic, Class<? extends SpecificRecord>> TOPICS = topics();

  private Results() {}

  private static Map<Topic, Class<? extends SpecificRecord>> topics() {
    Map<Topic, Class<? extends SpecificRecord>> topics = new LinkedHashMap<>();
    topics.put(Topics.TASK_QUARTERS, TaskQuarter.class);
    topics.put(Topics.ALERTS, Alert.class);
    topics.put(Topics.OPEN_ALERTS, Alert.class);
    topics.put(Topics.RULINGS, Ruling.class);
    topics.put(Topics.UNIT_QUARTERS, UnitQuarter.class);
    topics.put(Topics.BULLETINS, Bulletin.class);
    topics.put(Topics.ALERT_DIGESTS, AlertDigest.class);
    return topics;
  }

  /** All that came out since it was last asked. */
  public static Map<String, List<String>> of(TopologyFixture pipeline) {
    Map<String, List<String>> results = new LinkedHashMap<>();
    TOPICS.forEach(
        (topic, type) ->
            results.put(
                topic.name(),
                pipeline.read(topic, type).stream()
                    .map(record -> record.key + " " + record.value)
                    .toList()));
    results.put(
        Topics.DEAD_LETTERS.name(),
        pipeline.refused().stream()
            .map(letter -> letter.key() + " " + letter.reason() + " " + letter.detail())
            .toList());
    return results;
  }

  /** One run's results followed by another's. */
  public static Map<String, List<String>> joined(
      Map<String, List<String>> first, Map<String, List<String>> second) {
    Map<String, List<String>> joined = new LinkedHashMap<>();
    first.forEach(
        (topic, results) -> {
          List<String> all = new ArrayList<>(results);
          all.addAll(second.get(topic));
          joined.put(topic, all);
        });
    return joined;
  }
}
