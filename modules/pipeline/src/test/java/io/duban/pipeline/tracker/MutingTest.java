package io.duban.pipeline.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.pipeline.Nodes;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MutingTest {
  private static Muting muting(Map<String, Long> remembered, Long place) {
    return new Muting(remembered::get, () -> place);
  }

  @Test
  void shouldTellEverythingUnlessARepairSaysOtherwise() {
    // Given
    Muting muting = muting(Map.of("current", 20_000L), 0L);

    // Then
    assertThat(muting.allows(Nodes.ALERTS)).isTrue();
    assertThat(muting.allows(Nodes.TRACKER_DEAD_LETTERS)).isTrue();
    assertThat(muting.allows(Nodes.SETTLED_ROWS)).isTrue();
  }

  @Test
  void shouldTellTablesOnlyOfWhatWasToldBefore() {
    // Given
    Muting muting = muting(Map.of(Muting.UNTIL, 100L), 99L);

    // Then
    assertThat(muting.allows(Nodes.ALERTS)).isFalse();
    assertThat(muting.allows(Nodes.TRACKER_DEAD_LETTERS)).isFalse();
    assertThat(muting.allows(Nodes.SETTLED_ROWS)).isFalse();
    assertThat(muting.allows(Nodes.TASK_QUARTERS)).isTrue();
    assertThat(muting.allows(Nodes.OPEN_ALERTS)).isTrue();
  }

  @Test
  void shouldTellWhatComesAfterThePlace() {
    assertThat(muting(Map.of(Muting.UNTIL, 100L), 100L).allows(Nodes.ALERTS)).isTrue();
  }

  @Test
  void shouldWriteSettledRowsAgainWhereTheyWereLost() {
    // Given
    Muting muting = muting(Map.of(Muting.UNTIL, 100L, Muting.ROWS_UNTIL, 0L), 5L);

    // Then
    assertThat(muting.allows(Nodes.SETTLED_ROWS)).isTrue();
    assertThat(muting.allows(Nodes.ALERTS)).isFalse();
  }
}
