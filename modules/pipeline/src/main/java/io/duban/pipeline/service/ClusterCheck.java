package io.duban.pipeline.service;

import io.duban.contracts.Topics;
import io.duban.pipeline.consistency.Comparison;
import io.duban.pipeline.consistency.Discrepancy;
import io.duban.pipeline.provision.ClusterInspector;
import io.duban.pipeline.provision.ClusterState;
import io.duban.pipeline.repair.RepairMark;
import io.duban.registry.SchemaRegistry;
import io.duban.registry.client.SchemaRegistries;
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
      ClusterInspector inspector = new ClusterInspector(admin, config.topicSettings());
      refuse(RepairMark.obstacles(config.applicationId(), inspector.names()));
      // Before it is said that what does not exist should be created.
      refuseDiscrepancies(comparison.lostTopics());
      // Its user may not see the settings of the units' topics.
      ClusterState found = inspector.inspect(inspector.topics(), Topics.ALL);
      refuse(found.obstacles());
      refuseDiscrepancies(comparison.discrepancies());
      List<String> drift = found.warnings();
      drift.forEach(difference -> LOG.warn("Drift: {}", difference));
      return new ClusterCheck(found.partitions(Topics.JOURNAL), drift);
    }
  }

  private static void refuse(List<String> obstacles) {
    if (!obstacles.isEmpty()) {
      throw new NotReadyException(obstacles);
    }
  }

  /** Goes on if nothing would be lost or doubled by it. */
  private static void refuseDiscrepancies(List<Discrepancy> discrepancies) {
    List<Discrepancy> stopping = discrepancies.stream().filter(one -> one.kind().stops()).toList();
    if (!stopping.isEmpty()) {
      throw NotReadyException.disagreeing(stopping);
    }
    discrepancies.forEach(one -> LOG.warn("{}", one.sentence()));
  }
}
