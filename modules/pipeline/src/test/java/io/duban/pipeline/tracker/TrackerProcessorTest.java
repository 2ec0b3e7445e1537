package io.duban.pipeline.tracker;

import static io.duban.pipeline.testing.Events.eventId;
import static io.duban.pipeline.testing.Events.report;
import static io.duban.pipeline.testing.Events.task;
import static io.duban.pipeline.testing.TopologyFixture.at;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.duban.contracts.Cadence;
import io.duban.contracts.Headers;
import io.duban.contracts.ProgressReported;
import io.duban.contracts.Reporting;
import io.duban.contracts.TaskQuarter;
import io.duban.contracts.Tick;
import io.duban.contracts.Topics;
import io.duban.pipeline.Nodes;
import io.duban.pipeline.deadletter.Source;
import io.duban.pipeline.deadletter.Stoppages;
import io.duban.pipeline.deadletter.StoppedException;
import io.duban.pipeline.meters.PipelineMeters;
import io.duban.pipeline.testing.Events;
import io.duban.pipeline.testing.ProcessorFixture;
import io.duban.rules.policy.Policies;
import io.duban.rules.tracking.TaskTracker;
import io.duban.rules.tracking.TrackingResult;
import java.lang.StackWalker.StackFrame;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;

class TrackerProcessorTest {
  private static final String POISON = eventId(666);

  private final Stoppages stoppages = Stoppages.none();
  private final ProcessorFixture journal =
      new ProcessorFixture(Topics.JOURNAL, TrackerStores.all());

  @Test
  void shouldSetAsideAReportTheRulesFailOn() {
    // Given
    start(1, poisoned());
    journal.tick(0, "2026-01-20");
    journal.send(0, Events.TASK, task().build(), at("2026-01-20", "08:00"));
    journal.forget();

    // When
    journal.send(0, Events.TASK, report().setEventId(POISON).build(), at("2026-01-20", "09:00"));

    // Then
    assertThat(journal.forwarded(Nodes.TASK_QUARTERS)).isEmpty();
    List<Record<?, ?>> letters = journal.forwarded(Nodes.TRACKER_DEAD_LETTERS);
    assertThat(letters).hasSize(1);
    assertThat(header(letters.get(0), Headers.REASON)).isEqualTo("PROCESSING_FAILED");
    assertThat(header(letters.get(0), Headers.DETAIL)).contains("poison");
    assertThat(header(letters.get(0), "__streams.errors.topic")).isEqualTo("source");
    journal.send(0, Events.TASK, report().build(), at("2026-01-20", "10:00"));
    assertThat(journal.forwarded(Nodes.TASK_QUARTERS)).hasSize(1);
  }

  @Test
  void shouldSetAsideAReportWhoseRowCannotBeWritten() {
    // Given
    start(
        1,
        (before, report, at, today) ->
            new TrackingResult(
                before,
                Collections.singletonList(null),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null));
    journal.tick(0, "2026-01-20");
    journal.send(0, Events.TASK, task().build(), at("2026-01-20", "08:00"));

    // When
    journal.send(0, Events.TASK, report().build(), at("2026-01-20", "09:00"));

    // Then
    assertThat(journal.forwarded(Nodes.TRACKER_DEAD_LETTERS)).hasSize(1);
  }

  /** From here it is four more to the arithmetic of one target. */
  @Test
  void shouldBringAReportBeforeTheRulesInThreeCalls() {
    // Given
    List<String> way = new ArrayList<>();
    TaskTracker tracker = new TaskTracker(Policies.DEFAULT);
    start(
        1,
        (before, report, sent, today) -> {
          way.addAll(callsSinceProcess());
          return tracker.report(before, report, sent, today);
        });
    journal.tick(0, "2026-01-20");
    journal.send(0, Events.TASK, task().build(), at("2026-01-20", "08:00"));

    // When
    journal.send(0, Events.TASK, report().build(), at("2026-01-20", "09:00"));

    // Then
    assertThat(way).hasSizeBetween(1, 3);
  }

  private static List<String> callsSinceProcess() {
    return StackWalker.getInstance()
        .walk(
            stack ->
                stack
                    .skip(1)
                    .map(StackFrame::getMethodName)
                    .takeWhile(name -> !name.equals("process"))
                    .toList());
  }

  @Test
  void shouldStopOnATaskTheRulesFailOn() {
    // Given
    start(1, poisoned());
    journal.tick(0, "2026-01-20");

    // When / Then
    assertThatThrownBy(
            () ->
                journal.send(
                    0,
                    Events.TASK,
                    task().setReporting(new Reporting(Cadence.MONTHLY, 99, null)).build(),
                    at("2026-01-20", "08:00")))
        .isInstanceOf(StoppedException.class)
        .hasCauseInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void shouldBeginADayOnlyWhenEveryIntakeHasSentIt() {
    // Given
    start(3, new TaskTracker(Policies.DEFAULT)::report);
    journal.tick(2, "2026-01-01");
    journal.tick(0, "2026-01-01");
    int early = journal.forwarded(Nodes.SETTLED_ROWS).size();

    // When
    journal.tick(1, "2026-01-01");

    // Then
    assertThat(early).isZero();
    assertThat(journal.values(Nodes.SETTLED_ROWS))
        .containsExactly(new Tick(LocalDate.parse("2026-01-01")));
  }

  @Test
  void shouldGoOnFromItsStoresAfterARestart() {
    // Given
    start(1, new TaskTracker(Policies.DEFAULT)::report);
    journal.tick(0, "2026-01-20");
    journal.send(0, Events.TASK, task().build(), at("2026-01-20", "08:00"));
    journal.send(0, Events.TASK, report().build(), at("2026-01-20", "09:00"));
    journal.send(0, "linhe-2026/002", other(3), at("2026-01-20", "10:00"));
    journal.send(0, Events.TASK, other(4), at("2026-01-21", "10:00"));
    journal.forget();

    // When
    start(1, new TaskTracker(Policies.DEFAULT)::report);
    journal.tick(0, "2026-01-21");
    journal.send(0, "linhe-2026/002", task("linhe-2026/002").build(), at("2026-01-21", "11:00"));

    // Then
    List<TaskQuarter> rows =
        journal.values(Nodes.TASK_QUARTERS).stream().map(TaskQuarter.class::cast).toList();
    assertThat(rows)
        .extracting(TaskQuarter::getEvidence)
        .contains(List.of(eventId(4)), List.of(eventId(3)));
    assertThat(rows.get(0).getRevision()).isEqualTo(2);
  }

  private static ProgressReported other(int number) {
    return report()
        .setEventId(eventId(number))
        .setTask(number == 3 ? "linhe-2026/002" : Events.TASK)
        .setValues(Map.of(Events.METRIC, (double) number + 10))
        .build();
  }

  @Test
  void shouldSetAsideWhatStoppedItTwice() {
    // Given
    start(1, poisoned());
    journal.tick(0, "2026-01-20");
    journal.send(0, Events.TASK, task().build(), at("2026-01-20", "08:00"));
    Source place = new Source(Topics.JOURNAL.name(), 0, 2);
    stoppages.stopped(place, new IllegalStateException("once"));
    stoppages.died();
    stoppages.stopped(place, new IllegalStateException("twice"));
    journal.forget();

    // When
    journal.send(0, Events.TASK, report().build(), at("2026-01-20", "09:00"));

    // Then
    List<Record<?, ?>> letters = journal.forwarded(Nodes.TRACKER_DEAD_LETTERS);
    assertThat(letters).hasSize(1);
    assertThat(header(letters.get(0), Headers.DETAIL)).contains("stopped the pipeline", "twice");
    assertThat(header(letters.get(0), "__streams.errors.topic")).isEqualTo("source");
    assertThat(journal.forwarded(Nodes.TASK_QUARTERS)).isEmpty();
  }

  @Test
  void shouldNameThePlaceOfWhatWaitedWhenItStopsTheDay() {
    // Given
    start(
        1,
        (before, report, at, today) -> {
          throw new StackOverflowError();
        });
    journal.tick(0, "2026-01-20");
    journal.send(0, Events.TASK, task().build(), at("2026-01-20", "08:00"));
    journal.send(0, Events.TASK, report().build(), at("2026-01-21", "09:00"));

    // When
    Throwable failure = catchThrowable(() -> journal.tick(0, "2026-01-21"));

    // Then
    assertThat(failure).isInstanceOf(StoppedException.class).hasMessageContaining("source/0/2");
  }

  private void start(int partitions, ReportRule rule) {
    journal.start(
        new TrackerProcessor(
            Policies.DEFAULT,
            rule,
            journal.decoder(),
            partitions,
            PipelineMeters.none(),
            stoppages));
  }

  private static ReportRule poisoned() {
    TaskTracker tracker = new TaskTracker(Policies.DEFAULT);
    return (before, report, at, today) -> {
      if (report.eventId().equals(POISON)) {
        throw new ArithmeticException("poison");
      }
      return tracker.report(before, report, at, today);
    };
  }

  private static String header(Record<?, ?> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }
}
