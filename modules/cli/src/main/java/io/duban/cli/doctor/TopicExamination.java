package io.duban.cli.doctor;

import static java.util.stream.Collectors.joining;

import io.duban.cli.topics.TopicState;
import io.duban.cli.topics.TopicStates;
import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
import io.duban.pipeline.provision.Answers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartitionInfo;

/** The topics against the catalogue, and their copies. */
final class TopicExamination implements Examination {
  private static final int ENOUGH_COPIES = 3;

  private final Admin admin;

  TopicExamination(Admin admin) {
    this.admin = admin;
  }

  @Override
  public List<Diagnosis> findings() {
    List<TopicState> states = new TopicStates(admin).all();
    List<TopicState> existing = states.stream().filter(TopicState::exists).toList();
    List<Diagnosis> findings = new ArrayList<>();
    states.stream()
        .filter(state -> !state.exists())
        .forEach(state -> findings.add(Diagnosis.bad("topics.missing", state.name())));
    partitions(existing, findings);
    wide(existing, findings);
    existing.forEach(state -> drift(state, findings));
    copies(existing, findings);
    if (findings.isEmpty()) {
      findings.add(Diagnosis.good("topics", states.size()));
    }
    return findings;
  }

  private static void partitions(List<TopicState> states, List<Diagnosis> findings) {
    Map<String, Integer> shared = new TreeMap<>();
    states.stream()
        .filter(state -> state.topic().partitioning() == Topic.Partitioning.SHARED)
        .forEach(state -> shared.put(state.name(), state.partitions()));
    if (shared.values().stream().distinct().count() > 1) {
      findings.add(
          Diagnosis.bad(
              "topics.unequal",
              shared.entrySet().stream()
                  .map(entry -> entry.getKey() + "=" + entry.getValue())
                  .collect(joining(", "))));
    }
  }

  /** No day comes in the partitions that the clock does not have. */
  private static void wide(List<TopicState> states, List<Diagnosis> findings) {
    int days =
        states.stream()
            .filter(state -> state.topic().equals(Topics.CLOCK))
            .mapToInt(TopicState::partitions)
            .findFirst()
            .orElse(Integer.MAX_VALUE);
    states.stream()
        .filter(state -> Topics.unitOf(state.name()).isPresent() && state.partitions() > days)
        .forEach(
            state ->
                findings.add(Diagnosis.bad("topics.wide", state.name(), state.partitions(), days)));
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

  private void copies(List<TopicState> states, List<Diagnosis> findings) {
    List<String> few =
        states.stream()
            .filter(state -> state.replicas() < ENOUGH_COPIES)
            .map(TopicState::name)
            .toList();
    if (!few.isEmpty()) {
      findings.add(Diagnosis.doubtful("topics.copies", few.size(), ENOUGH_COPIES));
    }
    Collection<TopicDescription> topics =
        Answers.get(
                admin
                    .describeTopics(states.stream().map(TopicState::name).toList())
                    .allTopicNames())
            .values();
    long behind =
        topics.stream()
            .flatMap(topic -> topic.partitions().stream())
            .filter(TopicExamination::isBehind)
            .count();
    if (behind > 0) {
      findings.add(Diagnosis.bad("topics.behind", behind));
    }
  }

  private static boolean isBehind(TopicPartitionInfo partition) {
    return partition.isr().size() < partition.replicas().size();
  }
}
