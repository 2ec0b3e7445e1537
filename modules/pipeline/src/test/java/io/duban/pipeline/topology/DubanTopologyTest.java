package io.duban.pipeline.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.registry.memory.InMemorySchemaRegistry;
import io.duban.rules.policy.Policies;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DubanTopologyTest {

  @Test
  void shouldNotChangeTheTopologyUnintentionally() throws IOException {
    // Given
    String expected;
    try (InputStream snapshot =
        DubanTopologyTest.class.getResourceAsStream("/expected_topology.txt")) {
      expected = new String(snapshot.readAllBytes(), UTF_8);
    }
    DubanTopology topology =
        new DubanTopology(Policies.DEFAULT, 6, new InMemorySchemaRegistry(), Map.of());

    // When
    String actual = topology.build().describe().toString();

    // Then
    assertThat(actual)
        .as("if the change is meant, write it to src/test/resources/expected_topology.txt")
        .isEqualToIgnoringNewLines(expected);
  }
}
