package io.duban.pipeline.topology;

import static io.duban.pipeline.testing.Events.directive;
import static io.duban.pipeline.testing.Events.report;
import static io.duban.pipeline.testing.Events.task;
import static io.duban.pipeline.testing.TopologyFixture.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.duban.contracts.Alert;
import io.duban.contracts.AlertChange;
import io.duban.contracts.Directive;
import io.duban.contracts.DirectiveKind;
import io.duban.contracts.Milestone;
import io.duban.contracts.Plan;
import io.duban.contracts.ProgressState;
import io.duban.contracts.ReasonCode;
import io.duban.contracts.ReportStatus;
import io.duban.contracts.Ruling;
import io.duban.contracts.RulingStanding;
import io.duban.contracts.TaskQuarter;
import io.duban.contracts.Topics;
import io.duban.pipeline.testing.Events;
import io.duban.pipeline.testing.Refused;
import io.duban.pipeline.testing.TopologyFixture;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RulingTest {
  private final TopologyFixture pipeline = new TopologyFixture();

  @BeforeEach
  void defineTask() {
    pipeline.begin("2026-01-01");
    pipeline.define(task(), at("2026-01-01", "09:00"));
  }

  @AfterEach
  void close() {
    pipeline.close();
  }

  @Test
  void shouldTellTheAuthorAtOnceAndSetAsideWhenTheDayIsOver() {
    // Given
    Directive approval = directive().build();

    // When
    byte[] sent =
        pipeline.pipe(Topics.DIRECTIVES, approval.getTask(), approval, at("2026-01-01", "10:00"));

    // Then
    assertThat(pipeline.values(Topics.RULINGS, Ruling.class))
        .extracting(Ruling::getStanding, Ruling::getReason, Ruling::getSettled)
        .containsExactly(tuple(RulingStanding.REFUSED, ReasonCode.NOT_CLAIMED, false));
    assertThat(pipeline.refused()).isEmpty();
    pipeline.begin("2026-01-02");
    List<Refused> refused = pipeline.refused();
    assertThat(refused).extracting(Refused::reason).containsExactly(ReasonCode.NOT_CLAIMED);
    assertThat(refused.get(0).value()).isEqualTo(Refused.encoded(sent));
    assertThat(refused.get(0).source()).isEqualTo(Topics.DIRECTIVES.name() + "/0/0");
    assertThat(pipeline.values(Topics.RULINGS, Ruling.class))
        .extracting(Ruling::getSettled)
        .containsExactly(true);
  }

  @Test
  void shouldTakeARulingBackIntoForceWhenItsClaimIsHeardOfTheSameDay() {
    // Given
    pipeline.direct(directive(), at("2026-01-01", "10:00"));

    // When
    pipeline.report(
        report().setStatus(ReportStatus.DONE_CLAIMED).setAsOf(LocalDate.parse("2026-01-01")),
        at("2026-01-01", "09:30"));

    // Then
    assertThat(pipeline.values(Topics.RULINGS, Ruling.class))
        .extracting(Ruling::getStanding)
        .containsExactly(RulingStanding.REFUSED, RulingStanding.IN_FORCE);
    assertThat(pipeline.values(Topics.TASK_QUARTERS, TaskQuarter.class))
        .last()
        .extracting(TaskQuarter::getProgress, TaskQuarter::getEarly)
        .containsExactly(ProgressState.DONE, true);
    pipeline.begin("2026-01-02");
    assertThat(pipeline.refused()).isEmpty();
  }

  @Test
  void shouldLetARefusedDirectiveThatIsSentAgainBeJudgedAgain() {
    // Given
    pipeline.direct(directive(), at("2026-01-01", "10:00"));
    pipeline.begin("2026-01-02");
    pipeline.report(
        report().setStatus(ReportStatus.DONE_CLAIMED).setAsOf(LocalDate.parse("2026-01-02")),
        at("2026-01-02", "09:30"));

    // When
    pipeline.direct(directive(), at("2026-01-02", "10:00"));

    // Then
    assertThat(pipeline.values(Topics.RULINGS, Ruling.class))
        .last()
        .extracting(Ruling::getStanding)
        .isEqualTo(RulingStanding.IN_FORCE);
  }

  @Test
  void shouldPublishEveryChangeOfASilencedAlertMarkedAndTellOfItWhenTheSilenceEnds() {
    // Given
    pipeline.direct(
        directive()
            .setKind(DirectiveKind.ALERT_SILENCED)
            .setRule("REPORT_MISSING")
            .setUntil(LocalDate.parse("2026-04-03")),
        at("2026-01-01", "10:00"));

    // When
    pipeline.begin("2026-01-02", "2026-04-04");

    // Then
    assertThat(pipeline.values(Topics.ALERTS, Alert.class))
        .filteredOn(alert -> alert.getRule().equals("REPORT_MISSING"))
        .extracting(Alert::getChange, Alert::getSilencedUntil)
        .containsExactly(
            tuple(AlertChange.RAISED, LocalDate.parse("2026-04-03")),
            tuple(AlertChange.SILENCE_ENDED, null));
  }

  @Test
  void shouldMakeAnApprovedPlanTheSchedule() {
    // Given
    LocalDate day = LocalDate.parse("2026-01-01");
    Milestone half = new Milestone(LocalDate.parse("2026-06-30"), new BigDecimal("10.00"));
    pipeline.report(
        report().setAsOf(day).setPlan(new Plan(day.plusDays(1), List.of(half), Map.of())),
        at("2026-01-01", "10:00"));

    // When
    pipeline.direct(
        directive().setKind(DirectiveKind.PLAN_APPROVED).setPlan(Events.eventId(1)),
        at("2026-01-01", "11:00"));
    pipeline.report(
        report().setEventId(Events.eventId(2)).setAsOf(LocalDate.parse("2026-06-30")),
        at("2026-06-30", "10:00"));
    pipeline.begin("2026-01-02", "2026-06-30");

    // Then
    assertThat(pipeline.values(Topics.TASK_QUARTERS, TaskQuarter.class))
        .last()
        .extracting(TaskQuarter::getPlanned)
        .isEqualTo(new BigDecimal("10.00"));
  }
}
