package io.duban.pipeline.badinput;

import static io.duban.pipeline.testing.TopologyFixture.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.contracts.TaskQuarter;
import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
import io.duban.pipeline.testing.Events;
import io.duban.pipeline.testing.TopologyFixture;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class BadInputTest {
  private static final int INPUTS = Integer.getInteger("inputs", 100_000);
  private static final int BETWEEN_REPORTS = 500;
  private static final String DAY = "2026-01-20";
  private static final String TASK = "linhe-2026/099";

  private static final Instant NOON = at(DAY, "12:00");

  private final Map<String, Integer> offsets = new HashMap<>();
  private final Accounts accounts = new Accounts();

  @Test
  void shouldAccountForEachInputAndHearTheOthersAllTheWhile() {
    // Given
    long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong(1_000_000));
    System.out.println("seed " + seed);
    try (TopologyFixture pipeline = new TopologyFixture()) {
      pipeline.begin(DAY);
      nextOffset(Topics.CLOCK);
      pipeline.define(Events.task(TASK), at(DAY, "08:00"));
      nextOffset(Topics.TASKS);
      pipeline.values(Topics.TASK_QUARTERS, TaskQuarter.class);
      Mutator mutator = new Mutator(seed, new Corpus(pipeline).values());

      for (int reports = 1; reports <= INPUTS / BETWEEN_REPORTS; reports++) {
        // When
        for (int i = 0; i < BETWEEN_REPORTS; i++) {
          send(pipeline, mutator.next());
        }
        pipeline.report(
            Events.report()
                .setTask(TASK)
                .setEventId(Events.eventId(reports))
                .setValues(Map.of(Events.METRIC, 10.0 + reports / 1000.0)),
            at(DAY, "09:00").plusSeconds(reports));
        nextOffset(Topics.progress(Events.UNIT));

        // Then
        assertThat(pipeline.values(Topics.TASK_QUARTERS, TaskQuarter.class))
            .filteredOn(row -> row.getTask().equals(TASK))
            .as("row of report %d with seed %d", reports, seed)
            .hasSize(1);
        count(pipeline);
      }
    }
    System.out.println(accounts);
    assertThat(accounts.wrong()).as("seed %d", seed).isEmpty();
  }

  private void send(TopologyFixture pipeline, Input input) {
    accounts.expect("%s/0/%d".formatted(input.topic().name(), nextOffset(input.topic())));
    pipeline.pipeRecord(input.topic(), input.key(), input.value(), input.headers(), NOON);
  }

  private void count(TopologyFixture pipeline) {
    pipeline.journalled().forEach(accounts::journalled);
    pipeline.refused().forEach(refused -> accounts.setAside(refused.source()));
  }

  // The test driver counts the topics of all units together.
  private int nextOffset(Topic topic) {
    String counted = Topics.unitOf(topic.name()).isPresent() ? "units" : topic.name();
    return offsets.merge(counted, 1, Integer::sum) - 1;
  }
}
