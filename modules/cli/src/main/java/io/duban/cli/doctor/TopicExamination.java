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
  public List<Diagnosis> findings() {
    ClusterState found = inspector.inspect();
    List<Diagnosis> findings = new ArrayList<>();
    found.missing().forEach(state -> findings.add(Diagnosis.bad("topics.missing", state.name())));
    partitions(found.unequal(), findings);
    found
        .tooWide()
        .forEach(
            state ->
                findings.add(
                    Diagnosis.bad(
                        "topics.wide",
                        state.name(),
                        state.partitions(),
                        found.partitions(Topics.CLOCK))));
    found.existing().forEach(state -> drift(state, findings));
    copies(found.existing(), findings);
    if (findings.isEmpty()) {
      findings.add(Diagnosis.good("topics", found.topics().size()));
    }
    return findings;
  }

  private static void partitions(Map<String, Integer> unequal, List<Diagnosis> findings) {
    if (!unequal.isEmpty()) {
      findings.add(
          Diagnosis.bad(
              "topics.unequal",
              unequal.entrySet().stream()
                  .map(entry -> entry.getKey() + "=" + entry.getValue())
                  .collect(joining(", "))));
    }
  }

  private static void drift(TopicState state, List<Diagnosis> findings) {
    state
        .drift()
        .forEach(
            (setting, values) -> {
              Object[] words = {state.name(), setting, values.actual(), values.wanted()};
              findings.add(
                  destroys(state.topic(), setting, values)
                      ? Diagnosis.bad("topics.destroys", words)
                      : Diagnosis.doubtful("topics.drift", words));
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

  private static void copies(List<TopicState> states, List<Diagnosis> findings) {
    List<String> few =
        states.stream()
            .filter(state -> state.replicas() < ENOUGH_COPIES)
            .map(TopicState::name)
            .toList();
    if (!few.isEmpty()) {
      findings.add(Diagnosis.doubtful("topics.copies", few.size(), ENOUGH_COPIES));
    }
    int behind = states.stream().mapToInt(TopicState::behind).sum();
    if (behind > 0) {
      findings.add(Diagnosis.bad("topics.behind", behind));
    }
  }
}
