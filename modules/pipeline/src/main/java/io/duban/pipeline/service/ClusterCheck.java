package io.duban.pipeline.service;

import io.duban.contracts.Topics;
import io.duban.pipeline.provision.TopicProvisioner;
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
    try (Admin admin = Admin.create(config.kafka())) {
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
      List<String> drift = topics.drift(Topics.ALL, config.topicSettings());
      drift.forEach(difference -> LOG.warn("Drift: {}", difference));
      return new ClusterCheck(partitions, drift);
    }
  }
}
