package io.duban.pipeline.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
import io.duban.registry.Compatibility;
import io.duban.registry.RegistryRefusedException;
import io.duban.registry.SchemaDefinition;
import io.duban.registry.memory.InMemorySchemaRegistry;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SchemaProvisionerTest {
  private static final List<Topic> TOPICS = List.of(Topics.ALERTS, Topics.SETTLED_ROWS);
  private static final String ALERTS = Topics.ALERTS.name() + "-value";

  private final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();
  private final SchemaProvisioner schemas = new SchemaProvisioner(registry);

  @BeforeEach
  void checkNothing() {
    registry.setCompatibility(Compatibility.NONE);
  }

  @Test
  void shouldHaveTheRegistryRefuseWhatIsNotCompatible() {
    // Given
    assertThat(schemas.missing(TOPICS)).isEqualTo(TOPICS);

    // When
    schemas.provision(TOPICS);

    // Then
    assertThat(schemas.missing(TOPICS)).isEmpty();
    assertThatThrownBy(() -> registry.register(ALERTS, SchemaDefinition.avro("\"long\"")))
        .isInstanceOf(RegistryRefusedException.class);
    assertThat(registry.compatibility()).isEqualTo(Compatibility.NONE);
  }

  @Test
  void shouldPutALevelRightThatSomebodyLowered() {
    // Given
    schemas.provision(TOPICS);
    registry.setCompatibility(ALERTS, Compatibility.BACKWARD);

    // When
    List<Topic> missing = schemas.missing(TOPICS);
    schemas.provision(missing);

    // Then
    assertThat(missing).containsExactly(Topics.ALERTS);
    assertThat(registry.compatibility(ALERTS)).isEqualTo(Compatibility.FULL_TRANSITIVE);
  }

  @Test
  void shouldLeaveWhatIsRegisteredToThoseWhoMayChangeIt() {
    // Given
    schemas.provision(TOPICS);
    registry.setCompatibility(ALERTS, Compatibility.FORWARD);

    // When
    schemas.register(TOPICS);

    // Then
    assertThat(registry.compatibility(ALERTS)).isEqualTo(Compatibility.FORWARD);
  }
}
