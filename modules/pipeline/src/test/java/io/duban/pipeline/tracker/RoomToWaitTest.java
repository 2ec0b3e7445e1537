package io.duban.pipeline.tracker;

import static io.duban.pipeline.testing.Events.report;
import static io.duban.pipeline.testing.Events.task;
import static io.duban.pipeline.testing.TopologyFixture.at;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.contracts.Headers;
import io.duban.contracts.ProgressReported;
import io.duban.contracts.Topics;
import io.duban.pipeline.Nodes;
import io.duban.pipeline.deadletter.Stoppages;
import io.duban.pipeline.meters.PipelineMeters;
import io.duban.pipeline.testing.Events;
import io.duban.pipeline.testing.ProcessorFixture;
import io.duban.rules.policy.Policies;
import java.util.List;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One unit cannot fill what has to wait. */
class RoomToWaitTest {
  private static final String DAY = "2026-01-20";
  private static final String UNKNOWN = "linhe-2026/999";
  private static final String WORDS = "字".repeat(4_000);

  private final ProcessorFixture journal =
      new ProcessorFixture(Topics.JOURNAL, TrackerStores.all());
  private int number;

  @BeforeEach
  void start() {
    journal.start(
        new TrackerProcessor(
            Policies.DEFAULT, journal.decoder(), 1, PipelineMeters.none(), Stoppages.none()));
  }

  @Test
  void shouldLetSoManyReportsOfAUnitWaitForATask() {
    // Given
    journal.tick(0, DAY);

    // When
    say("bureau-a", UNKNOWN, DAY, WaitingEntries.OF_A_TASK + 5);
    say("bureau-b", UNKNOWN, DAY, 5);

    // Then
    assertThat(letters()).hasSize(5).allMatch("TOO_MUCH_WAITING"::equals);
  }

  @Test
  void shouldLetSoManyReportsOfAUnitWaitInAll() {
    // Given
    journal.tick(0, DAY);

    // When
    for (int i = 0; i < WaitingEntries.IN_ALL + 7; i++) {
      say("bureau-a", "linhe-2026/x" + i, DAY, 1);
    }
    say("bureau-b", UNKNOWN, DAY, 1);

    // Then
    assertThat(letters()).hasSize(7).allMatch("TOO_MUCH_WAITING"::equals);
  }

  @Test
  void shouldCountAgainAfterARestartAndMakeRoomWhenATaskIsDefined() {
    // Given
    journal.tick(0, DAY);
    say("bureau-a", Events.TASK, DAY, WaitingEntries.OF_A_TASK);

    // When
    start();
    say("bureau-a", Events.TASK, DAY, 1);
    List<String> full = letters();
    journal.send(0, Events.TASK, task().build(), at(DAY, "10:00"));
    say("bureau-a", UNKNOWN, DAY, WaitingEntries.OF_A_TASK);

    // Then
    assertThat(full).containsExactly("TOO_MUCH_WAITING");
    assertThat(letters()).isEqualTo(full);
  }

  @Test
  void shouldHoldWhatAUnitSaysWhileTheClockIsDownUpToABound() {
    // Given
    int size = 3 * 3 * 4_000;
    int fit = HeldEntries.BYTES_OF_A_UNIT / size;

    // When
    for (int i = 0; i < fit + 20; i++) {
      send("bureau-a", filled(i).build(), DAY);
    }
    say("bureau-b", Events.TASK, DAY, 1);
    int refused = letters().size();
    journal.tick(0, DAY);
    send("bureau-a", filled(9_999).build(), "2026-01-21");

    // Then
    assertThat(refused).isBetween(20, 40);
    assertThat(letters()).filteredOn("TOO_MUCH_WAITING"::equals).hasSizeGreaterThan(refused - 1);
  }

  @Test
  void shouldSetAsideWhatNoStoreCouldKeep() {
    // Given
    journal.tick(0, DAY);
    ProgressReported old = report().setTask(UNKNOWN).setNarrative(WORDS.repeat(25)).build();

    // When
    send("bureau-a", old, DAY);

    // Then
    assertThat(letters()).containsExactly("TOO_MUCH_WAITING");
  }

  private static ProgressReported.Builder filled(int event) {
    return report()
        .setEventId(Events.eventId(event))
        .setNarrative(WORDS)
        .setObstacles(WORDS)
        .setNextSteps(WORDS);
  }

  private void say(String unit, String task, String day, int times) {
    for (int i = 0; i < times; i++) {
      send(
          unit,
          report().setEventId(Events.eventId(number++)).setUnit(unit).setTask(task).build(),
          day);
    }
  }

  private void send(String unit, ProgressReported report, String day) {
    journal.send(Topics.progress(unit).name(), report.getTask(), report, at(day, "09:00"));
  }

  private List<String> letters() {
    return journal.forwarded(Nodes.TRACKER_DEAD_LETTERS).stream()
        .map(RoomToWaitTest::reason)
        .toList();
  }

  private static String reason(Record<?, ?> letter) {
    return new String(letter.headers().lastHeader(Headers.REASON).value(), UTF_8);
  }
}
