package io.duban.cli.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.duban.contracts.Topics;
import io.duban.office.cluster.Connection;
import io.duban.office.cluster.TopicReader;
import io.duban.pipeline.provision.AdminFutures;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.Admin;

/** Whether each unit of the register has its topic. */
final class UnitExamination implements Examination {
  private final Connection connection;
  private final Admin admin;

  UnitExamination(Connection connection, Admin admin) {
    this.connection = connection;
    this.admin = admin;
  }

  @Override
  public List<Diagnosis> findings() {
    Set<String> names = AdminFutures.get(admin.listTopics().names());
    if (!names.contains(Topics.UNITS.name())) {
      return List.of();
    }
    return registered().stream()
        .filter(topic -> !names.contains(topic))
        .map(topic -> Diagnosis.bad("topics.unit", topic))
        .toList();
  }

  /** By key only, so that it works without a registry. */
  private Set<String> registered() {
    Set<String> topics = new TreeSet<>();
    try (TopicReader reader = new TopicReader(connection)) {
      reader
          .records(Topics.UNITS)
          .forEach(
              unit -> {
                if (unit.key() == null) {
                  return;
                }
                String topic = Topics.PROGRESS_PREFIX + new String(unit.key(), UTF_8);
                if (Topics.unitOf(topic).isEmpty()) {
                  return;
                }
                if (unit.value() == null) {
                  topics.remove(topic);
                } else {
                  topics.add(topic);
                }
              });
    }
    return topics;
  }
}
