package io.duban.pipeline.service;

import io.duban.contracts.Topics;
import io.duban.pipeline.provision.TopicProvisioner;
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
}
