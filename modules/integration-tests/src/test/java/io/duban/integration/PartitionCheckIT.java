package io.duban.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
import io.duban.integration.cluster.Cluster;
import io.duban.integration.cluster.Patience;
import io.duban.pipeline.provision.ClusterInspector;
import io.duban.pipeline.provision.TopicSizing;
import io.duban.pipeline.service.NotReadyException;
import io.duban.pipeline.service.PipelineService;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(600)
class PartitionCheckIT {
  private static final TopicSizing TWO = new TopicSizing(2, 1, (short) 1);

  @TempDir private Path directory;
  private Cluster cluster;

  @BeforeEach
  void start() {
    cluster = Cluster.bare(directory);
  }

  @AfterEach
  void stop() {
    cluster.close();
  }

  @Test
  void shouldRefuseToStartWhenPartitionsDiffer() {
    // Given
    cluster.create(List.of(Topics.JOURNAL), TWO);
    cluster.create(Topics.ALL);

    // When
    Throwable thrown = catchThrowable(cluster::startPipeline);

    // Then
    assertThat(thrown)
        .isInstanceOf(NotReadyException.class)
        .hasMessageContaining("equally many partitions")
        .hasMessageContaining("duban.journal.v1=2")
        .hasMessageContaining("duban.clock.v1=3");
  }

  @Test
  void shouldRefuseToStartWhenATopicIsMissing() {
    // Given
    List<Topic> most =
        Topics.ALL.stream().filter(topic -> !topic.equals(Topics.BULLETINS)).toList();
    cluster.create(most);

    // When
    Throwable thrown = catchThrowable(cluster::startPipeline);

    // Then
    assertThat(thrown)
        .isInstanceOf(NotReadyException.class)
        .hasMessageContaining("duban.bulletins.v1 does not exist");
  }

  @Test
  void shouldStartAndSayWhenAUnitsTopicIsWiderThanTheClock() throws Exception {
    // Given
    cluster.create(Topics.ALL, TWO);
    cluster.create(List.of(Topics.progress("bureau-wide")), new TopicSizing(3, 3, (short) 1));

    // When
    PipelineService pipeline = cluster.startPipeline();

    // Then
    Patience.await("the pipeline to be ready").until(() -> pipeline.health().ready());
    assertThat(pipeline.health().topicDrift()).isPositive();
  }

  @Test
  void shouldTellWhichSettingsDriftedFromTheCatalogue() throws Exception {
    // Given
    cluster.create(Topics.ALL);
    try (Admin admin = Admin.create(cluster.kafka())) {
      ConfigResource alerts = new ConfigResource(ConfigResource.Type.TOPIC, Topics.ALERTS.name());
      AlterConfigOp shorten =
          new AlterConfigOp(new ConfigEntry("retention.ms", "60000"), AlterConfigOp.OpType.SET);
      admin.incrementalAlterConfigs(Map.of(alerts, List.of(shorten))).all().get();

      // When
      ClusterInspector inspector = new ClusterInspector(admin);
      List<Topic> inspected = List.of(Topics.ALERTS);
      List<String> drift =
          Patience.await("the setting to take effect")
              .until(
                  () -> inspector.inspect(inspected, inspected).warnings(),
                  found -> !found.isEmpty());

      // Then
      assertThat(drift)
          .containsExactly("topic duban.alerts.v1 has retention.ms=60000, but should have -1");
    }
  }
}
