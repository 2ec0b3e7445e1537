package io.duban.pipeline.topology;

import static io.duban.pipeline.testing.Events.report;
import static io.duban.pipeline.testing.Events.task;
import static io.duban.pipeline.testing.TopologyFixture.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.contracts.Alert;
import io.duban.contracts.AlertChange;
import io.duban.contracts.Bulletin;
import io.duban.contracts.Light;
import io.duban.contracts.Role;
import io.duban.contracts.TaskQuarter;
import io.duban.contracts.Topics;
import io.duban.contracts.UnitQuarter;
import io.duban.pipeline.testing.Events;
import io.duban.pipeline.testing.TopologyFixture;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.KeyValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WayOfAReportTest {
  private static final String KEY = Events.TASK + "|BEHIND_SCHEDULE|";

  private final TopologyFixture pipeline = new TopologyFixture();

  @BeforeEach
  void defineTask() {
    pipeline.begin("2026-01-01");
    pipeline.define(task(), at("2026-01-01", "09:00"));
    pipeline.read(Topics.TASK_QUARTERS, TaskQuarter.class);
  }

  @AfterEach
  void close() {
    pipeline.close();
  }

  @Test
  void shouldTurnAReportIntoATaskQuarter() {
    // Given
    pipeline.begin("2026-01-02", "2026-02-10");

    // When
    pipeline.report(reported("2026-02-09", 11), at("2026-02-10", "10:00"));

    // Then
    List<KeyValue<String, TaskQuarter>> rows =
        pipeline.read(Topics.TASK_QUARTERS, TaskQuarter.class);
    assertThat(rows).extracting(row -> row.key).containsExactly("linhe-2026/001|2026Q1");
    TaskQuarter row = rows.get(0).value;
    assertThat(row.getLight()).isEqualTo(Light.GREEN);
    assertThat(row.getEarned()).isEqualByComparingTo("11");
    assertThat(row.getDay()).isEqualTo(LocalDate.parse("2026-02-10"));
    assertThat(row.getEvidence()).containsExactly(Events.eventId(1));
    assertThat(pipeline.refused()).isEmpty();
  }

  @Test
  void shouldRaiseAnAlertWhenATaskFallsBehind() {
    // Given
    pipeline.begin("2026-01-02", "2026-03-20");

    // When
    pipeline.report(reported("2026-03-20", 5), at("2026-03-20", "10:00"));

    // Then
    List<KeyValue<String, Alert>> alerts = pipeline.read(Topics.ALERTS, Alert.class);
    assertThat(alerts).extracting(alert -> alert.key).containsExactly(KEY);
    assertThat(alerts.get(0).value.getChange()).isEqualTo(AlertChange.RAISED);
    assertThat(alerts.get(0).value.getLight()).isEqualTo(Light.YELLOW);
    assertThat(pipeline.read(Topics.OPEN_ALERTS, Alert.class)).isEqualTo(alerts);
  }

  @Test
  void shouldDeleteTheOpenAlertWhenItHasHeldBetterFacts() {
    // Given
    pipeline.begin("2026-01-02", "2026-03-20");
    pipeline.report(reported("2026-03-20", 5), at("2026-03-20", "10:00"));
    pipeline.begin("2026-03-21");
    pipeline.report(
        reported("2026-03-21", 30).setEventId(Events.eventId(2)), at("2026-03-21", "10:00"));
    pipeline.begin("2026-03-22");
    pipeline.read(Topics.ALERTS, Alert.class);
    List<KeyValue<String, Alert>> before = pipeline.read(Topics.OPEN_ALERTS, Alert.class);

    // When
    pipeline.begin("2026-03-23");

    // Then
    assertThat(before).extracting(alert -> alert.value).doesNotContainNull();
    assertThat(pipeline.values(Topics.ALERTS, Alert.class))
        .extracting(Alert::getChange)
        .containsExactly(AlertChange.CLEARED);
    assertThat(pipeline.read(Topics.OPEN_ALERTS, Alert.class))
        .containsExactly(KeyValue.pair(KEY, null));
  }

  @Test
  void shouldMissEachUnitsReportOnTheDayAfterItWasDue() {
    // Given
    pipeline.define(
        task("linhe-2026/002")
            .setAssignments(
                List.of(
                    Events.assignment("bureau-b", Role.LEAD),
                    Events.assignment("bureau-c", Role.RESPONSIBLE))),
        at("2026-01-01", "10:00"));
    pipeline.begin("2026-01-02", "2026-03-31");
    List<Alert> onDueDay = pipeline.values(Topics.ALERTS, Alert.class);

    // When
    pipeline.begin("2026-04-01");

    // Then
    assertThat(onDueDay).extracting(Alert::getRule).containsOnly("DUE_SOON");
    assertThat(pipeline.read(Topics.ALERTS, Alert.class))
        .filteredOn(alert -> alert.value.getChange() == AlertChange.RAISED)
        .extracting(alert -> alert.key)
        .containsExactlyInAnyOrder(
            "linhe-2026/001|REPORT_MISSING|bureau-a",
            "linhe-2026/002|REPORT_MISSING|bureau-b",
            "linhe-2026/002|REPORT_MISSING|bureau-c");
  }

  @Test
  void shouldCutTheBulletinWhenTheGraceDaysAreOver() {
    // Given
    pipeline.begin("2026-01-02", "2026-03-30");
    pipeline.report(reported("2026-03-30", 24), at("2026-03-30", "10:00"));
    pipeline.begin("2026-03-31", "2026-04-04");
    List<Bulletin> early = pipeline.values(Topics.BULLETINS, Bulletin.class);

    // When
    pipeline.begin("2026-04-05");

    // Then
    assertThat(early).isEmpty();
    List<KeyValue<String, Bulletin>> bulletins = pipeline.read(Topics.BULLETINS, Bulletin.class);
    assertThat(bulletins).extracting(bulletin -> bulletin.key).containsExactly("linhe|2026Q1");
    Bulletin bulletin = bulletins.get(0).value;
    assertThat(bulletin.getCut()).isEqualTo(LocalDate.parse("2026-04-05"));
    assertThat(bulletin.getTotal().getGreen()).isEqualTo(1);
    assertThat(bulletin.getUnits().get(0).getStanding().getOnTime()).isEqualTo(1);
  }

  @Test
  void shouldAddUpAUnitsStandingAtTheNextTick() {
    // Given
    pipeline.begin("2026-01-02", "2026-03-20");
    pipeline.report(reported("2026-03-20", 5), at("2026-03-20", "10:00"));
    pipeline.read(Topics.UNIT_QUARTERS, UnitQuarter.class);

    // When
    pipeline.begin("2026-03-21");

    // Then
    List<KeyValue<String, UnitQuarter>> standings =
        pipeline.read(Topics.UNIT_QUARTERS, UnitQuarter.class);
    assertThat(standings).extracting(one -> one.key).contains("linhe-2026|bureau-a|2026Q1");
    assertThat(standings.get(standings.size() - 1).value.getYellow()).isEqualTo(1);
  }

  private static io.duban.contracts.ProgressReported.Builder reported(String asOf, double value) {
    return report().setAsOf(LocalDate.parse(asOf)).setValues(Map.of(Events.METRIC, value));
  }
}
