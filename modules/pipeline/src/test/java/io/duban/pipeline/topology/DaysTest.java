package io.duban.pipeline.topology;

import static io.duban.pipeline.testing.Events.eventId;
import static io.duban.pipeline.testing.Events.report;
import static io.duban.pipeline.testing.Events.task;
import static io.duban.pipeline.testing.TopologyFixture.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.duban.contracts.Alert;
import io.duban.contracts.Bulletin;
import io.duban.contracts.ReasonCode;
import io.duban.contracts.TaskQuarter;
import io.duban.contracts.Tick;
import io.duban.contracts.Topics;
import io.duban.pipeline.testing.Refused;
import io.duban.pipeline.testing.TopologyFixture;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DaysTest {
  private final TopologyFixture pipeline = new TopologyFixture();

  @AfterEach
  void close() {
    pipeline.close();
  }

  @Test
  void shouldHoldEverythingBeforeTheFirstDay() {
    // Given
    pipeline.define(task(), at("2026-01-05", "09:00"));
    List<TaskQuarter> before = pipeline.values(Topics.TASK_QUARTERS, TaskQuarter.class);

    // When
    pipeline.begin("2026-01-05");

    // Then
    assertThat(before).isEmpty();
    assertThat(pipeline.values(Topics.TASK_QUARTERS, TaskQuarter.class))
        .extracting(TaskQuarter::getDay)
        .containsExactly(LocalDate.parse("2026-01-05"));
  }

  @Test
  void shouldApplyAReportOfTomorrowWhenTomorrowBegins() {
    // Given
    defineOn("2026-01-20");
    pipeline.report(report().setAsOf(LocalDate.parse("2026-01-21")), at("2026-01-21", "00:10"));
    List<TaskQuarter> early = pipeline.values(Topics.TASK_QUARTERS, TaskQuarter.class);

    // When
    pipeline.begin("2026-01-21");

    // Then
    assertThat(early).isEmpty();
    assertThat(pipeline.values(Topics.TASK_QUARTERS, TaskQuarter.class))
        .extracting(TaskQuarter::getDay)
        .containsExactly(LocalDate.parse("2026-01-21"));
    assertThat(pipeline.refused()).isEmpty();
  }

  @Test
  void shouldJudgeAReportByTheDayItWasMadeHoweverLateTheClockIs() {
    // Given
    defineOn("2026-03-30");
    pipeline.report(report().setAsOf(LocalDate.parse("2026-04-01")), at("2026-04-01", "09:00"));

    // When
    pipeline.begin("2026-03-31", "2026-04-01");

    // Then
    assertThat(pipeline.values(Topics.ALERTS, Alert.class))
        .extracting(Alert::getRule, Alert::getDay)
        .contains(tuple("REPORT_MISSING", LocalDate.parse("2026-04-01")));
  }

  @Test
  void shouldFillAGapDayByDay() {
    // Given
    defineOn("2026-03-30");
    pipeline.report(report().setAsOf(LocalDate.parse("2026-03-31")), at("2026-03-31", "09:00"));
    pipeline.report(
        report().setEventId(eventId(2)).setAsOf(LocalDate.parse("2026-04-01")),
        at("2026-04-01", "09:00"));

    // When
    pipeline.begin("2026-04-02");

    // Then
    assertThat(pipeline.values(Topics.TASK_QUARTERS, TaskQuarter.class))
        .extracting(TaskQuarter::getDay)
        .contains(LocalDate.parse("2026-03-31"), LocalDate.parse("2026-04-01"));
    assertThat(
            pipeline.values(Topics.SETTLED_ROWS, SpecificRecord.class).stream()
                .filter(Tick.class::isInstance)
                .map(event -> ((Tick) event).getDay().toString()))
        .containsExactly("2026-03-30", "2026-03-31", "2026-04-01", "2026-04-02");
  }

  @Test
  void shouldDoTheSameOverAGapAsWithEveryDay() {
    // Given
    defineOn("2026-03-30");
    List<Object> stepped;
    try (TopologyFixture other = new TopologyFixture()) {
      other.begin("2026-03-30");
      other.define(task(), at("2026-03-30", "09:00"));
      other.values(Topics.TASK_QUARTERS, TaskQuarter.class);
      other.begin("2026-03-31", "2026-04-06");
      stepped = outputs(other);
    }

    // When
    pipeline.begin("2026-04-06");

    // Then
    assertThat(stepped).hasSizeGreaterThan(2);
    assertThat(outputs(pipeline)).isEqualTo(stepped);
  }

  @Test
  void shouldChangeNothingOnARepeatedOrOlderTick() {
    // Given
    defineOn("2026-03-30");
    pipeline.begin("2026-03-31", "2026-04-06");
    outputs(pipeline);
    pipeline.values(Topics.SETTLED_ROWS, SpecificRecord.class);

    // When
    pipeline.begin("2026-04-06");
    pipeline.begin("2026-04-01");
    pipeline.begin("2026-04-06");

    // Then
    assertThat(outputs(pipeline)).isEmpty();
    assertThat(pipeline.values(Topics.SETTLED_ROWS, SpecificRecord.class)).isEmpty();
  }

  @Test
  void shouldAcceptAReportWhoseTaskIsDefinedWithinAWeek() {
    // Given
    pipeline.begin("2026-01-20");
    pipeline.report(report(), at("2026-01-20", "09:00"));
    pipeline.begin("2026-01-21", "2026-01-27");

    // When
    pipeline.define(task(), at("2026-01-27", "23:00"));

    // Then
    assertThat(pipeline.values(Topics.TASK_QUARTERS, TaskQuarter.class))
        .last()
        .extracting(TaskQuarter::getEvidence)
        .isEqualTo(List.of(eventId(1)));
    pipeline.begin("2026-01-28");
    assertThat(pipeline.refused()).isEmpty();
  }

  @Test
  void shouldRefuseAReportWhoseTaskWasNotDefinedWithinAWeek() {
    // Given
    pipeline.begin("2026-01-20");
    byte[] sent = pipeline.report(report(), at("2026-01-20", "09:00"));
    pipeline.begin("2026-01-21", "2026-01-27");
    List<Refused> early = pipeline.refused();

    // When
    pipeline.begin("2026-01-28");

    // Then
    assertThat(early).isEmpty();
    List<Refused> refused = pipeline.refused();
    assertThat(refused).extracting(Refused::reason).containsExactly(ReasonCode.UNKNOWN_TASK);
    assertThat(refused.get(0).value()).isEqualTo(Refused.encoded(sent));
    assertThat(refused.get(0).source()).isEqualTo("duban.progress.v1.bureau-a/0/0");
    pipeline.define(task(), at("2026-01-28", "09:00"));
    assertThat(pipeline.values(Topics.TASK_QUARTERS, TaskQuarter.class))
        .extracting(TaskQuarter::getEvidence)
        .containsExactly(List.of());
  }

  @Test
  void shouldLetEachReportOfAnUndefinedTaskWaitItsOwnWeek() {
    // Given
    pipeline.begin("2026-01-20");
    pipeline.report(report(), at("2026-01-20", "09:00"));
    pipeline.begin("2026-01-21", "2026-01-23");
    pipeline.report(report().setEventId(eventId(2)), at("2026-01-23", "09:00"));

    // When
    pipeline.begin("2026-01-24", "2026-01-30");

    // Then
    assertThat(pipeline.refused())
        .extracting(Refused::source)
        .containsExactly("duban.progress.v1.bureau-a/0/0");
    pipeline.begin("2026-01-31");
    assertThat(pipeline.refused())
        .extracting(Refused::source)
        .containsExactly("duban.progress.v1.bureau-a/0/1");
  }

  private void defineOn(String day) {
    pipeline.begin(day);
    pipeline.define(task(), at(day, "09:00"));
    pipeline.values(Topics.TASK_QUARTERS, TaskQuarter.class);
  }

  private static List<Object> outputs(TopologyFixture from) {
    List<Object> all = new ArrayList<>();
    all.addAll(from.read(Topics.TASK_QUARTERS, TaskQuarter.class));
    all.addAll(from.read(Topics.ALERTS, Alert.class));
    all.addAll(from.read(Topics.BULLETINS, Bulletin.class));
    return all;
  }
}
