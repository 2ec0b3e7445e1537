package io.duban.pipeline.topology;

import static io.duban.pipeline.testing.TopologyFixture.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.contracts.Alert;
import io.duban.contracts.Headers;
import io.duban.contracts.TaskQuarter;
import io.duban.contracts.Tick;
import io.duban.contracts.Topics;
import io.duban.pipeline.testing.Events;
import io.duban.pipeline.testing.TopologyFixture;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A broker gives one time to all reports of a batch. */
class BatchTest {
  private static final String DAY = "2026-02-10";
  private static final int REPORTS = 15;

  @Test
  void shouldReadABatchAsItWasSent() {
    try (TopologyFixture pipeline = new TopologyFixture()) {
      // Given
      pipeline.begin(DAY);
      pipeline.define(Events.task(), at(DAY, "08:00"));

      // When
      sendBatch(pipeline);

      // Then
      assertRisen(pipeline);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void shouldReadABatchAsItWasSentInWhateverOrderItIsTaken(long seed) {
    // Given
    List<TestRecord<byte[], byte[]>> journal;
    try (TopologyFixture pipeline = new TopologyFixture()) {
      pipeline.begin(DAY);
      pipeline.define(Events.task(), at(DAY, "08:00"));
      sendBatch(pipeline);
      journal = new ArrayList<>(pipeline.journal());
    }
    Collections.shuffle(journal.subList(2, journal.size()), new Random(seed));

    try (TopologyFixture pipeline = new TopologyFixture()) {
      pipeline.encode(Topics.CLOCK, new Tick(LocalDate.parse(DAY)));
      pipeline.encode(Topics.TASKS, Events.task().build());
      pipeline.encode(Topics.progress(Events.UNIT), Events.report().build());

      // When
      for (TestRecord<byte[], byte[]> entry : journal) {
        pipeline.pipeRecord(
            Topics.JOURNAL, entry.key(), entry.value(), entry.headers(), entry.getRecordTime());
      }

      // Then
      assertThat(journal.get(2).headers().lastHeader(Headers.UNIT)).isNotNull();
      assertRisen(pipeline);
    }
  }

  /** Each says more than the one before, and their ids are the other way round. */
  private static void sendBatch(TopologyFixture pipeline) {
    Instant atOnce = at(DAY, "09:00");
    for (int i = 1; i <= REPORTS; i++) {
      pipeline.report(
          Events.report()
              .setEventId(Events.eventId(100 - i))
              .setValues(Map.of(Events.METRIC, 10.0 + i)),
          atOnce);
    }
  }

  private static void assertRisen(TopologyFixture pipeline) {
    assertThat(pipeline.refused()).isEmpty();
    assertThat(pipeline.values(Topics.TASK_QUARTERS, TaskQuarter.class))
        .last()
        .satisfies(
            row -> {
              assertThat(row.getEarned()).isEqualByComparingTo(Integer.toString(10 + REPORTS));
              assertThat(row.getEvidence()).containsExactly(Events.eventId(100 - REPORTS));
            });
    assertThat(pipeline.values(Topics.OPEN_ALERTS, Alert.class))
        .filteredOn(alert -> alert != null && alert.getRule().equals("REGRESSED"))
        .extracting(Alert::getRule)
        .isEmpty();
  }
}
