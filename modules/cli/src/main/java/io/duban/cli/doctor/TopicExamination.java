package io.duban.cli.doctor;

import static java.util.stream.Collectors.joining;

import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
import io.duban.pipeline.provision.ClusterInspector;
import io.duban.pipeline.provision.ClusterState;
import io.duban.pipeline.provision.TopicState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/** The topics against the catalogue, and their copies. */
final class TopicExamination implements Examination {
  private static final int ENOUGH_COPIES = 3;

  private final ClusterInspector inspector;

  TopicExamination(Admin admin) {
    this.inspector = new ClusterInspector(admin);
  }

  @Override
  public List<Finding> findings() {
    ClusterState found = inspector.inspect();
    List<Finding> findings = new ArrayList<>();
    found.missing().forEach(state -> findings.add(Finding.bad("topics.missing", state.name())));
    partitions(found.unequal(), findings);
    found
        .tooWide()
        .forEach(
            state ->
                findings.add(
                    Finding.bad(
                        "topics.wide",
                        state.name(),
                        state.partitions(),
                        found.partitions(Topics.CLOCK))));
    found.existing().forEach(state -> drift(state, findings));
    copies(found.existing(), findings);
    if (findings.isEmpty()) {
      findings.add(Finding.good("topics", found.topics().size()));
    }
    return findings;
  }

  private static void partitions(Map<String, Integer> unequal, List<Finding> findings) {
    if (!unequal.isEmpty()) {
      findings.add(
          Finding.bad(
              "topics.unequal",
              unequal.entrySet().stream()
                  .map(entry -> entry.getKey() + "=" + entry.getValue())
                  .collect(joining(", "))));
    }
  }

  private static void drift(TopicState state, List<Finding> findings) {
    state
        .drift()
        .forEach(
            (setting, values) -> {
              Object[] words = {state.name(), setting, values.actual(), values.wanted()};
              findings.add(
                  destroys(state.topic(), setting, values)
                      ? Finding.bad("topics.destroys", words)
                      : Finding.doubtful("topics.drift", words));
            });
  }

  /** Whether records are or will be lost, refused or falsified by it. */
  static boolean destroys(Topic topic, String setting, TopicState.Difference values) {
    return switch (setting) {
      case "cleanup.policy", "retention.ms", "retention.bytes" -> true;
      case "message.timestamp.type" ->
          topic.time() == Topic.Time.BROKER || topic.partitioning() == Topic.Partitioning.SHARED;
      case "max.message.bytes" -> Long.parseLong(values.actual()) < Long.parseLong(values.wanted());
      default -> false;
    };
  }

  private static void copies(List<TopicState> states, List<Finding> findings) {
    List<String> few =
        states.stream()
            .filter(state -> state.replicas() < ENOUGH_COPIES)
            .map(TopicState::name)
            .toList();
    if (!few.isEmpty()) {
      findings.add(Finding.doubtful("topics.copies", few.size(), ENOUGH_COPIES));
    }
    int behind = states.stream().mapToInt(TopicState::behind).sum();
    if (behind > 0) {
      findings.add(Finding.bad("topics.behind", behind));
    }
  }
}
