package io.duban.cli.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duban.office.cluster.Connection;
import io.duban.pipeline.service.PipelineConfig;
import io.duban.rules.policy.Policies;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceSettingsTest {
  @Test
  void shouldReadTheNamesOfKafkaStreams() {
    // Given
    Connection cluster =
        cluster(
            Map.of(
                "application.id", "office",
                "num.stream.threads", "4",
                "commit.interval.ms", "250",
                "replication.factor", "3"));

    // When
    PipelineConfig config = ServiceSettings.of(cluster, Policies.DEFAULT);

    // Then
    assertThat(config.applicationId()).isEqualTo("office");
    assertThat(config.threads()).isEqualTo(4);
    assertThat(config.commitInterval()).isEqualTo(Duration.ofMillis(250));
    assertThat(config.replication()).isEqualTo(3);
  }

  @Test
  void shouldNeverRegisterSchemasByItself() {
    // When
    PipelineConfig config =
        ServiceSettings.of(cluster(Map.of("auto.register.schemas", "true")), Policies.DEFAULT);

    // Then
    assertThat(config.registry()).containsEntry("auto.register.schemas", false);
  }

  @Test
  void shouldNameTheSettingThatIsNoNumber() {
    // Given
    Connection cluster = cluster(Map.of("num.stream.threads", "many"));

    // When / Then
    assertThatThrownBy(() -> ServiceSettings.of(cluster, Policies.DEFAULT))
        .hasMessageContaining("num.stream.threads is \"many\"");
  }

  private static Connection cluster(Map<String, String> further) {
    Map<String, String> settings = new HashMap<>(further);
    settings.put("bootstrap.servers", "broker:9092");
    settings.put("schema.registry.url", "http://registry");
    return new Connection(settings);
  }
}
