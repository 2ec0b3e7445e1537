package io.duban.pipeline.rollup;

import static io.duban.pipeline.testing.TopologyFixture.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.contracts.Alert;
import io.duban.contracts.AlertChange;
import io.duban.contracts.AlertDigest;
import io.duban.contracts.Bulletin;
import io.duban.contracts.Light;
import io.duban.contracts.ProgressState;
import io.duban.contracts.RestatementLine;
import io.duban.contracts.Role;
import io.duban.contracts.TaskQuarter;
import io.duban.contracts.Topics;
import io.duban.contracts.UnitQuarter;
import io.duban.contracts.UnitReporting;
import io.duban.pipeline.Nodes;
import io.duban.pipeline.deadletter.Source;
import io.duban.pipeline.deadletter.Stoppages;
import io.duban.pipeline.meters.PipelineMeters;
import io.duban.pipeline.testing.ProcessorFixture;
import io.duban.registry.serde.GeneratedClasses;
import io.duban.rules.policy.Policies;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RollupProcessorTest {
  private static final String REGION = "linhe-2026";
  private static final String CUT = "2026-04-05";

  private final Stoppages stoppages = Stoppages.none();
  private final ProcessorFixture rows =
      new ProcessorFixture(Topics.SETTLED_ROWS, RollupStores.all());

  @BeforeEach
  void start() {
    GeneratedClasses.trust();
    rows.start(
        new RollupProcessor(Policies.DEFAULT, rows.decoder(), 2, PipelineMeters.none(), stoppages));
    tickEverywhere("2026-04-03");
  }

  @Test
  void shouldCutTheBulletinWhenEveryTrackerHasBegunItsDay() {
    // Given
    rows.send(0, REGION, row(1, Light.RED), at("2026-04-03", "09:00"));
    rows.send(1, REGION, row(2, Light.GREEN), at("2026-04-03", "09:00"));
    tickEverywhere("2026-04-04");
    rows.tick(0, CUT);
    int early = rows.forwarded(Nodes.BULLETINS).size();

    // When
    rows.tick(1, CUT);

    // Then
    assertThat(early).isZero();
    assertThat(rows.forwarded(Nodes.BULLETINS)).hasSize(1);
    Bulletin bulletin = (Bulletin) rows.values(Nodes.BULLETINS).get(0);
    assertThat(bulletin.getCut()).isEqualTo(LocalDate.parse(CUT));
    assertThat(bulletin.getTotal().getTasks()).isEqualTo(2);
    assertThat(bulletin.getRed()).extracting(TaskQuarter::getNumber).containsExactly(1);
  }

  @Test
  void shouldLeaveRowsOfATrackerAheadOutOfTheCut() {
    // Given
    rows.send(0, REGION, row(1, Light.RED), at("2026-04-03", "09:00"));
    tickEverywhere("2026-04-04");
    rows.tick(0, CUT);
    rows.send(0, REGION, row(1, Light.GREEN), at(CUT, "09:00"));

    // When
    rows.tick(1, CUT);

    // Then
    Bulletin bulletin = (Bulletin) rows.values(Nodes.BULLETINS).get(0);
    assertThat(bulletin.getTotal().getRed()).isEqualTo(1);
    assertThat(bulletin.getTotal().getGreen()).isZero();
    assertThat(lastStanding().getGreen()).isEqualTo(1);
    assertThat(lastStanding().getRed()).isZero();
  }

  @Test
  void shouldWaitForTheTaskThatIsDueLast() {
    // Given
    TaskQuarter later = row(2, Light.GREEN);
    later.put("due", LocalDate.parse("2026-04-01"));
    rows.send(0, REGION, row(1, Light.RED), at("2026-04-03", "09:00"));
    rows.send(0, REGION, later, at("2026-04-03", "09:00"));
    tickEverywhere("2026-04-04");
    tickEverywhere(CUT);
    int early = rows.forwarded(Nodes.BULLETINS).size();

    // When
    tickEverywhere("2026-04-06");

    // Then
    assertThat(early).isZero();
    assertThat(rows.values(Nodes.BULLETINS))
        .extracting(bulletin -> ((Bulletin) bulletin).getCut().toString())
        .containsExactly("2026-04-06");
  }

  @Test
  void shouldSetAsideARowThatStoppedItTwiceWhileItWasHeld() {
    // Given
    rows.tick(0, "2026-04-04");
    rows.send(0, REGION, row(1, Light.RED), at("2026-04-04", "09:00"));
    Source place = new Source(Topics.SETTLED_ROWS.name(), 0, 3);
    stoppages.stopped(place, new IllegalStateException("once"));
    stoppages.died();
    stoppages.stopped(place, new IllegalStateException("twice"));

    // When
    rows.tick(1, "2026-04-04");

    // Then
    assertThat(rows.forwarded(Nodes.ROLLUP_DEAD_LETTERS)).hasSize(1);
    assertThat(rows.forwarded(Nodes.UNIT_QUARTERS)).isEmpty();
  }

  @Test
  void shouldCutAQuarterOnce() {
    // Given
    rows.send(0, REGION, row(1, Light.RED), at("2026-04-03", "09:00"));
    tickEverywhere("2026-04-04");
    tickEverywhere(CUT);

    // When
    rows.send(0, REGION, row(1, Light.GREEN), at(CUT, "09:00"));
    tickEverywhere("2026-04-06");
    tickEverywhere("2026-04-06");

    // Then
    assertThat(rows.forwarded(Nodes.BULLETINS)).hasSize(1);
  }

  @Test
  void shouldCountARowOnceHoweverOftenItIsReplaced() {
    // Given
    rows.send(0, REGION, row(1, Light.RED), at("2026-04-03", "09:00"));
    rows.send(0, REGION, row(1, Light.YELLOW), at("2026-04-03", "09:00"));

    // When
    rows.send(0, REGION, row(1, Light.YELLOW), at("2026-04-03", "09:00"));

    // Then
    assertThat(lastStanding().getLed()).isEqualTo(1);
    assertThat(lastStanding().getYellow()).isEqualTo(1);
    assertThat(lastStanding().getRed()).isZero();
    assertThat(lastStanding().getDue()).isEqualTo(1);
  }

  @Test
  void shouldTellTheDigestOfADayWhenItIsOverInEveryTracker() {
    // Given
    rows.send(0, REGION, alert(1, AlertChange.RAISED), at("2026-04-03", "09:00"));
    rows.send(1, REGION, alert(2, AlertChange.RAISED), at("2026-04-03", "09:00"));
    rows.tick(0, "2026-04-04");
    rows.send(0, REGION, alert(1, AlertChange.CLEARED), at("2026-04-04", "09:00"));
    int early = rows.forwarded(Nodes.ALERT_DIGESTS).size();

    // When
    rows.tick(1, "2026-04-04");
    tickEverywhere("2026-04-05");
    tickEverywhere("2026-04-06");

    // Then
    assertThat(early).isZero();
    assertThat(rows.values(Nodes.ALERT_DIGESTS))
        .extracting(digest -> ((AlertDigest) digest).getYellow())
        .containsExactly(2, 1);
    assertThat(rows.values(Nodes.ALERT_DIGESTS))
        .extracting(digest -> ((AlertDigest) digest).getChanges().size())
        .containsExactly(2, 1);
  }

  @Test
  void shouldTellOnceInTheNextBulletinWhatIsRestated() {
    // Given
    rows.send(0, REGION, row(1, Light.RED), at("2026-04-03", "09:00"));
    tickEverywhere("2026-04-04");
    tickEverywhere(CUT);
    rows.send(0, REGION, row(1, Light.GREEN), at(CUT, "09:00"));
    for (String quarter : List.of("2026Q2", "2026Q3")) {
      TaskQuarter later = row(1, Light.GREEN);
      later.put("quarter", quarter);
      later.put("due", LocalDate.parse(quarter.equals("2026Q2") ? "2026-06-30" : "2026-09-30"));
      rows.send(0, REGION, later, at(CUT, "09:00"));
    }

    // When
    LocalDate.parse(CUT)
        .datesUntil(LocalDate.parse("2026-10-06"))
        .forEach(day -> tickEverywhere(day.toString()));

    // Then
    assertThat(rows.values(Nodes.BULLETINS))
        .extracting(bulletin -> ((Bulletin) bulletin).getRestatements().size())
        .containsExactly(0, 1, 0);
    RestatementLine line =
        ((Bulletin) rows.values(Nodes.BULLETINS).get(1)).getRestatements().get(0);
    assertThat(line.getBefore().getLight()).isEqualTo(Light.RED);
    assertThat(line.getAfter().getLight()).isEqualTo(Light.GREEN);
  }

  private static Alert alert(int number, AlertChange change) {
    return Alert.newBuilder()
        .setTask("linhe-2026/%03d".formatted(number))
        .setRule("BLOCKED")
        .setUnit("bureau-a")
        .setSequence(1)
        .setChange(change)
        .setLight(Light.YELLOW)
        .setDay(LocalDate.parse("2026-04-03"))
        .setSince(LocalDate.parse("2026-04-03"))
        .setUnits(List.of("市甲局"))
        .setAccountable("bureau-a")
        .setPolicy("default-1")
        .build();
  }

  private UnitQuarter lastStanding() {
    List<Object> standings = rows.values(Nodes.UNIT_QUARTERS);
    return (UnitQuarter) standings.get(standings.size() - 1);
  }

  private void tickEverywhere(String day) {
    rows.tick(0, day);
    rows.tick(1, day);
  }

  private static TaskQuarter row(int number, Light light) {
    return TaskQuarter.newBuilder()
        .setTask("linhe-2026/%03d".formatted(number))
        .setQuarter("2026Q1")
        .setRevision(1)
        .setDay(LocalDate.parse("2026-04-01"))
        .setRegion("linhe")
        .setYear(2026)
        .setNumber(number)
        .setTitle("任务")
        .setDue(LocalDate.parse("2026-03-31"))
        .setLight(light)
        .setProgress(ProgressState.BEHIND)
        .setReporting(
            List.of(
                new UnitReporting(
                    "bureau-a", "市甲局", Role.LEAD, true, 1, 1, 0, 0, 0, 0, false, false)))
        .setPolicy("default-1")
        .build();
  }
}
