package io.duban.pipeline.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.contracts.Limits;
import io.duban.pipeline.days.DayBarrier;
import io.duban.pipeline.rollup.RollupProcessor;
import io.duban.pipeline.tracker.TrackerStores;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StateRepairTest {
  @Test
  void shouldMuteAPartitionThroughTheLastOfItsOwnDays() {
    assertThat(
            StateRepair.lastDay(
                Map.of(DayBarrier.CURRENT, 20_000L, RollupProcessor.MUTED_THROUGH, 20_005L)))
        .contains(LocalDate.ofEpochDay(20_005));
    assertThat(StateRepair.lastDay(Map.of(DayBarrier.CURRENT, 20_000L)))
        .contains(LocalDate.ofEpochDay(20_000));
    assertThat(StateRepair.lastDay(Map.of())).isEmpty();
  }

  @Test
  void shouldMakeChangelogsAsThePipelineDoes() {
    TrackerStores.all()
        .forEach(
            store ->
                assertThat(StateChangelogs.settings(store))
                    .containsEntry("cleanup.policy", "compact")
                    .containsEntry("max.message.bytes", Integer.toString(Limits.CHANGELOG_BATCH))
                    .containsAllEntriesOf(store.logConfig()));
  }
}
