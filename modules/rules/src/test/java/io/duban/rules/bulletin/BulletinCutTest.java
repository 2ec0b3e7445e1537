package io.duban.rules.bulletin;

import static io.duban.rules.testing.Targets.cumulative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.duban.rules.assessment.Judgement.Progress;
import io.duban.rules.assessment.TaskQuarter;
import io.duban.rules.bulletin.Bulletin.Section;
import io.duban.rules.calendar.Quarter;
import io.duban.rules.fold.TaskEvent;
import io.duban.rules.fold.TaskEvent.Defined;
import io.duban.rules.fold.TaskEvent.Directed;
import io.duban.rules.fold.TaskEvent.Reported;
import io.duban.rules.policy.Light;
import io.duban.rules.policy.Policies;
import io.duban.rules.policy.Policy;
import io.duban.rules.report.ReportStatus;
import io.duban.rules.testing.Directives;
import io.duban.rules.testing.FoldOracle;
import io.duban.rules.testing.Reports;
import io.duban.rules.testing.Tasks;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BulletinCutTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final LocalDate CUT = LocalDate.of(2026, 7, 5);
  private static final Quarter SECOND = new Quarter(2026, 2);

  private final FoldOracle oracle = FoldOracle.onDueDays(Policy.DEFAULT);
  private final List<TaskEvent> happenings = new ArrayList<>();

  @Test
  void shouldCountTasksByLightAndByStateOfTheWork() {
    // Given
    fiveTasks();

    // When
    Tally total = cut().total();

    // Then
    assertThat(total.tasks()).isEqualTo(5);
    assertThat(total.count(Light.GREEN)).isEqualTo(2);
    assertThat(total.count(Light.YELLOW)).isEqualTo(1);
    assertThat(total.count(Light.RED)).isEqualTo(1);
    assertThat(total.count(Light.GREY)).isEqualTo(1);
    assertThat(total.count(Progress.DONE)).isEqualTo(1);
    assertThat(total.count(Progress.ON_SCHEDULE)).isEqualTo(1);
    assertThat(total.count(Progress.BEHIND)).isEqualTo(2);
    assertThat(total.count(Progress.UNKNOWN)).isEqualTo(1);
    assertThat(total.count(Progress.NOT_STARTED)).isZero();
  }

  @Test
  void shouldListRedAndYellowTasksByNumber() {
    // Given
    fiveTasks();

    // When
    Bulletin bulletin = cut();

    // Then
    assertThat(bulletin.lists().red()).extracting(row -> row.task().number()).containsExactly(3);
    assertThat(bulletin.lists().yellow()).extracting(row -> row.task().number()).containsExactly(2);
  }

  @Test
  void shouldCountPerSectionInTheOrderOfTheNotice() {
    // Given
    defined(2, "bureau-a", "二、民生");
    defined(1, "bureau-a", "三、生态");
    defined(10, "bureau-a", "一、产业");
    defined(3, "bureau-a", "二、民生");

    // When
    List<Section> sections = cut().sections();

    // Then
    assertThat(sections)
        .extracting(Section::heading, section -> section.tally().tasks())
        .containsExactly(tuple("三、生态", 1), tuple("二、民生", 2), tuple("一、产业", 1));
  }

  @Test
  void shouldScoreByReportsOnTimeAndGoodTasksLessDeductions() {
    // Given
    fiveTasks();

    // When
    List<Bulletin.Rank> units = cut().units();

    // Then
    assertThat(units)
        .extracting(Bulletin.Rank::rank, rank -> rank.tally().unit(), Bulletin.Rank::score)
        .containsExactly(
            tuple(1, "bureau-b", new BigDecimal("100.00")),
            tuple(2, "bureau-a", new BigDecimal("40.33")),
            tuple(3, "bureau-c", new BigDecimal("0.00")));
  }

  @Test
  void shouldShareARankBetweenEqualScores() {
    // Given
    defined(1, "bureau-b", "一、产业");
    defined(2, "bureau-a", "一、产业");
    defined(3, "bureau-c", "一、产业");
    reported(3, "bureau-c", 100, "2026-06-30T10:00");

    // When
    List<Bulletin.Rank> units = cut().units();

    // Then
    assertThat(units)
        .extracting(Bulletin.Rank::rank, rank -> rank.tally().unit())
        .containsExactly(tuple(1, "bureau-c"), tuple(2, "bureau-a"), tuple(2, "bureau-b"));
  }

  @Test
  void shouldListMissingAndLateReports() {
    // Given
    defined(1, "bureau-a", "一、产业");
    defined(2, "bureau-b", "一、产业");
    defined(3, "bureau-c", "一、产业");
    reported(1, "bureau-a", 50, "2026-06-30T23:59:59");
    reported(2, "bureau-b", 50, "2026-07-01T00:00:00");

    // When
    List<Bulletin.Delinquent> delinquent = cut().lists().delinquent();

    // Then
    assertThat(delinquent)
        .extracting(
            line -> line.part().unit(),
            line -> line.part().duties().late(),
            l -> l.part().duties().missing())
        .containsExactly(tuple("bureau-b", 1, 0), tuple("bureau-c", 0, 1));
  }

  @Test
  void shouldNotSeeWhatHappensFromTheTickOfTheCutOn() {
    // Given
    defined(1, "bureau-a", "一、产业");
    reported(1, "bureau-a", 50, "2026-07-04T23:59:59");
    defined(2, "bureau-b", "一、产业");
    reported(2, "bureau-b", 50, "2026-07-05T00:00:00");

    // When
    Bulletin bulletin = cut();

    // Then
    assertThat(bulletin.cut()).isEqualTo(CUT);
    assertThat(bulletin.total().count(Light.GREEN)).isEqualTo(1);
    assertThat(bulletin.total().count(Light.GREY)).isEqualTo(1);
  }

  @Test
  void shouldBeTheSameInWhateverOrderTheRowsCome() {
    // Given
    fiveTasks();
    oracle.play(FIRST, CUT, happenings);
    List<TaskQuarter> rows =
        new ArrayList<>(
            oracle.history().latestRows().values().stream()
                .filter(row -> row.quarter().equals(SECOND))
                .toList());
    BulletinCut cut = new BulletinCut(Policies.of(Policy.DEFAULT));
    Bulletin expected = cut.cut("linhe", SECOND, CUT, rows, List.of());

    // When
    Collections.shuffle(rows, new Random(7));

    // Then
    assertThat(cut.cut("linhe", SECOND, CUT, rows, List.of())).isEqualTo(expected);
  }

  @Test
  void shouldTakeBackFromAStandingWhatARowAddedToIt() {
    // Given
    fiveTasks();
    oracle.play(FIRST, CUT, happenings);
    TaskQuarter row = oracle.history().latestRows().lastEntry().getValue();
    UnitTally none = UnitTally.none("bureau-c", "单位bureau-c");

    // When
    UnitTally added = none.with(row, row.reporting().get(0));

    // Then
    assertThat(added).isNotEqualTo(none);
    assertThat(added.without(row, row.reporting().get(0))).isEqualTo(none);
  }

  /** bureau-a: green, yellow, red; bureau-b: done; bureau-c: silent. Half the year is planned. */
  private void fiveTasks() {
    defined(1, "bureau-a", "一、产业");
    reported(1, "bureau-a", 45, "2026-06-30T10:00");
    defined(2, "bureau-a", "一、产业");
    reported(2, "bureau-a", 35, "2026-06-30T10:00");
    defined(3, "bureau-a", "一、产业");
    reported(3, "bureau-a", 15, "2026-07-01T10:00");
    defined(4, "bureau-b", "二、民生");
    reported(4, "bureau-b", 45, "2026-06-30T10:00");
    happenings.add(
        new Reported(
            Reports.report(id(4), LocalDate.of(2026, 6, 30))
                .by("bureau-b")
                .status(ReportStatus.DONE_CLAIMED)
                .build(),
            at("2026-07-02T09:00")));
    happenings.add(new Directed(Directives.approved(id(4), 1), at("2026-07-02T10:00")));
    defined(5, "bureau-c", "二、民生");
  }

  private Bulletin cut() {
    return oracle.play(FIRST, CUT, happenings).history().bulletins().get(1);
  }

  private void defined(int number, String lead, String section) {
    Tasks task = Tasks.task(id(number)).lead(lead).section(section).target(cumulative("m1", 100));
    happenings.add(new Defined(task.build(), at("2026-01-01T09:00")));
  }

  private void reported(int number, String unit, double value, String time) {
    Reports report = Reports.report(id(number), LocalDate.of(2026, 6, 30)).by(unit);
    happenings.add(new Reported(report.value("m1", value).build(), at(time)));
  }

  private static String id(int number) {
    return "linhe-2026/%03d".formatted(number);
  }

  private static Instant at(String time) {
    return LocalDateTime.parse(time).atZone(Policy.DEFAULT.zone()).toInstant();
  }
}
