package io.duban.pipeline.provision;

import io.duban.contracts.Topic;
import io.duban.contracts.Topic.Partitioning;
import io.duban.contracts.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The topics of a cluster, held against the catalogue. */
public record ClusterState(List<TopicState> topics) {

  public List<TopicState> missing() {
    return topics.stream().filter(state -> !state.exists()).toList();
  }

  public List<TopicState> existing() {
    return topics.stream().filter(TopicState::exists).toList();
  }

  /** Partitions of a topic; 0 if it does not exist. */
  public int partitions(Topic topic) {
    return topics.stream()
        .filter(state -> state.topic().equals(topic))
        .mapToInt(TopicState::partitions)
        .findFirst()
        .orElse(0);
  }

  /** Partitions of the topics that must have equally many and do not; empty if they do. */
  public SortedMap<String, Integer> unequal() {
    SortedMap<String, Integer> shared = new TreeMap<>();
    existing().stream()
        .filter(state -> state.topic().partitioning() == Partitioning.SHARED)
        .forEach(state -> shared.put(state.name(), state.partitions()));
    return shared.values().stream().distinct().count() > 1 ? shared : new TreeMap<>();
  }

  /** Units' topics with more partitions than the clock, in which no day comes. */
  public List<TopicState> tooWide() {
    int days = partitions(Topics.CLOCK);
    return existing().stream()
        .filter(state -> days > 0 && state.partitions() > days)
        .filter(state -> Topics.unitOf(state.name()).isPresent())
        .toList();
  }

  /** What keeps the pipeline from running on this cluster, in words; empty if nothing does. */
  public List<String> obstacles() {
    List<String> obstacles = new ArrayList<>();
    missing()
        .forEach(
            state ->
                obstacles.add(
                    "topic %s does not exist; create it with 'duban topics --create'"
                        .formatted(state.name())));
    if (!unequal().isEmpty()) {
      obstacles.add(
          "topics that one task of the pipeline reads must have equally many partitions, but have "
              + unequal()
              + "; widen the narrower ones, or move what they hold (docs/operating.md, Backup and"
              + " repair)");
    }
    return obstacles;
  }

  /** What is not as it should be but keeps nothing from running, in words. */
  public List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    topics.forEach(
        state ->
            state
                .drift()
                .forEach(
                    (setting, values) ->
                        warnings.add(
                            "topic %s has %s=%s, but should have %s"
                                .formatted(
                                    state.name(), setting, values.actual(), values.wanted()))));
    tooWide()
        .forEach(
            state ->
                warnings.add(
                    "topic %s has more than the %d partitions of the clock; what is sent to the others is set aside, with reason PARTITION_TOO_HIGH"
                        .formatted(state.name(), partitions(Topics.CLOCK))));
    return warnings;
  }
}
