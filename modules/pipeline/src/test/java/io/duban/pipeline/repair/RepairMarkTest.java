package io.duban.pipeline.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.contracts.Topics;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepairMarkTest {
  @Test
  void shouldHoldThePipelineBackWhileARepairIsUnderWay() {
    // When
    List<String> obstacles =
        RepairMark.obstacles("duban", List.of("duban-repair-under-way-journal"));

    // Then
    assertThat(obstacles).singleElement().asString().contains("duban repair journal --apply");
  }

  @Test
  void shouldHoldNothingBackOtherwise() {
    assertThat(RepairMark.obstacles("duban", List.of(Topics.JOURNAL.name()))).isEmpty();
  }
}
