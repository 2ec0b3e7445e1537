package io.duban.pipeline.service;

import io.duban.contracts.Topics;
import io.duban.pipeline.consistency.Comparison;
import io.duban.pipeline.consistency.Discrepancy;
import io.duban.pipeline.provision.TopicProvisioner;
import io.duban.pipeline.repair.RepairMark;
import io.duban.registry.SchemaRegistry;
import io.duban.registry.client.SchemaRegistries;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A cluster that a pipeline can run on.
 *
 * @param partitions of the topics that must have equally many
 * @param drift settings of topics that differ from the catalogue's, in words
 */
record ClusterCheck(int partitions, List<String> drift) {
  private static final Logger LOG = LoggerFactory.getLogger(ClusterCheck.class);

  static ClusterCheck of(PipelineConfig config) {
    try (Admin admin = Admin.create(config.kafka());
        SchemaRegistry registry = SchemaRegistries.from(config.registry())) {
      Comparison comparison = new Comparison(config.kafka(), config.applicationId(), registry);
      TopicProvisioner topics = new TopicProvisioner(admin);
      List<String> repairs = RepairMark.obstacles(config.applicationId(), topics.names());
      if (!repairs.isEmpty()) {
        throw new NotReadyException(repairs);
      }
      // Before it is said that what does not exist should be created.
      refuse(comparison.lostTopics());
      List<String> obstacles = topics.obstacles(Topics.ALL);
      if (!obstacles.isEmpty()) {
        throw new NotReadyException(obstacles);
      }
      int partitions = topics.partitions(Topics.JOURNAL);
      List<String> unitTopics =
          topics.names().stream().filter(name -> Topics.unitOf(name).isPresent()).toList();
      List<String> tooWide = topics.tooWide(unitTopics, partitions);
      refuse(comparison.discrepancies());
      List<String> drift = new ArrayList<>(topics.drift(Topics.ALL, config.topicSettings()));
      tooWide.forEach(
          topic ->
              drift.add(
                  "topic %s has more than the %d partitions of the clock; what is sent to the others is set aside, with reason PARTITION_TOO_HIGH"
                      .formatted(topic, partitions)));
      drift.forEach(difference -> LOG.warn("Drift: {}", difference));
      return new ClusterCheck(partitions, List.copyOf(drift));
    }
  }

  /** Goes on if nothing would be lost or doubled by it. */
  private static void refuse(List<Discrepancy> discrepancies) {
    List<Discrepancy> stopping = discrepancies.stream().filter(one -> one.kind().stops()).toList();
    if (!stopping.isEmpty()) {
      throw NotReadyException.disagreeing(stopping);
    }
    discrepancies.forEach(one -> LOG.warn("{}", one.sentence()));
  }
}
