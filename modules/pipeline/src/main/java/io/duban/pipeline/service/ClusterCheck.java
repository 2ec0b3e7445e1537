package io.duban.pipeline.service;

import io.duban.contracts.Topics;
import io.duban.pipeline.consistency.Comparison;
import io.duban.pipeline.consistency.Discrepancy;
import io.duban.pipeline.provision.TopicProvisioner;
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
      // Before it is said that what does not exist should be created.
      refuse(comparison.lostTopics());
      TopicProvisioner topics = new TopicProvisioner(admin);
      List<String> obstacles = topics.obstacles(Topics.ALL);
      if (!obstacles.isEmpty()) {
        throw new NotReadyException(obstacles);
      }
      int partitions = topics.partitions(Topics.JOURNAL);
      List<String> unitTopics =
          topics.names().stream().filter(name -> Topics.unitOf(name).isPresent()).toList();
      List<String> tooWide = topics.tooWide(unitTopics, partitions);
      if (!tooWide.isEmpty()) {
        throw new NotReadyException(
            List.of(
                "units' topics may have at most %d partitions, as the clock has; these have more: %s"
                    .formatted(partitions, tooWide)));
      }
      refuse(comparison.discrepancies());
      List<String> drift = topics.drift(Topics.ALL, config.topicSettings());
      drift.forEach(difference -> LOG.warn("Drift: {}", difference));
      return new ClusterCheck(partitions, drift);
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
