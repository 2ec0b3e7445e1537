package io.duban.rules.tracking;

import static io.duban.rules.testing.PolicyBuilder.policy;
import static io.duban.rules.testing.Targets.cumulative;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.rules.alert.Severity;
import io.duban.rules.assessment.TaskQuarter;
import io.duban.rules.bulletin.Bulletin;
import io.duban.rules.calendar.WorkingCalendar;
import io.duban.rules.policy.Light;
import io.duban.rules.policy.Policies;
import io.duban.rules.policy.Policy;
import io.duban.rules.policy.PolicyHistory;
import io.duban.rules.policy.ReportingDates.ScheduleStart;
import io.duban.rules.task.Cadence;
import io.duban.rules.task.Reporting;
import io.duban.rules.task.TargetKind;
import io.duban.rules.task.Task;
import io.duban.rules.testing.PolicyBuilder;
import io.duban.rules.testing.Reports;
import io.duban.rules.testing.Targets;
import io.duban.rules.testing.Tasks;
import io.duban.rules.testing.Timeline;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By 31 March 24.45 % are planned; with 15 % earned a task is 9.45 points behind. */
class PolicyChangeTest {
  private static final String TASK = "linhe-2026/001";

  @Test
  void shouldNotRewriteAQuarterThatIsCutWhateverComesLater() {
    Timeline life = behind("2026-05-01");
    TaskQuarter published = life.until("2026-04-30").row(1);

    life.until("2026-05-10");
    assertThat(life.row(1)).isEqualTo(published);

    life.report("2026-05-11T10:00", said("2026-03-31").value("m1", 14.5));
    assertThat(life.row(1))
        .extracting(TaskQuarter::light, row -> row.version().policy())
        .containsExactly(Light.GREEN, "old");
    assertThat(life.history().bulletins()).extracting(Bulletin::policy).containsExactly("old");
  }

  @ParameterizedTest
  @CsvSource({"2026-04-04, YELLOW, new", "2026-04-05, GREEN, old"})
  void shouldJudgeAQuarterByThePolicyThatHeldBeforeItsCut(
      LocalDate from, Light light, String version) {
    Timeline life = behind(from.toString()).until("2026-04-20");
    assertThat(life.row(1))
        .extracting(TaskQuarter::light, row -> row.version().policy())
        .containsExactly(light, version);
    assertThat(life.history().bulletins().get(0))
        .extracting(bulletin -> bulletin.total().count(light), Bulletin::policy)
        .containsExactly(1, version);
  }

  @Test
  void shouldKeepARowUnderItsOldPolicyUntilSomethingElseIsJudged() {
    Timeline life =
        Timeline.of(change("2026-02-15", policy()), counted())
            .report("2026-02-01T10:00", said("2026-02-01").value("m1", 20))
            .until("2026-02-20");
    assertThat(life.row(1))
        .extracting(row -> row.version().revision(), row -> row.version().policy())
        .containsExactly(2, "old");

    life.report("2026-02-21T10:00", said("2026-02-21").value("m1", 20));
    assertThat(life.row(1).version().policy()).isEqualTo("new");
  }

  @Test
  void shouldRaiseWhatTheNewPolicyFindsOnItsFirstDay() {
    Timeline life =
        Timeline.of(change("2026-03-15", strict()), counted())
            .report("2026-03-10T10:00", said("2026-03-10").value("m1", 15))
            .until("2026-03-14");
    assertThat(life.alert("BEHIND_SCHEDULE")).isNull();
    assertThat(life.until("2026-03-15").alert("BEHIND_SCHEDULE")).isEqualTo(Severity.YELLOW);
    assertThat(life.row(1).version().policy()).isEqualTo("new");
  }

  @Test
  void shouldStartTheScheduleOnIssueWhereConfigured() {
    LocalDate issued = LocalDate.of(2026, 3, 1);
    Policy onIssue = policy().start(ScheduleStart.ISSUE).build();
    Timeline life =
        Timeline.of(
                onIssue,
                Tasks.task(TASK)
                    .start(LocalDate.of(2026, 1, 1))
                    .issued(issued)
                    .target(cumulative("m1", 100))
                    .build())
            .report("2026-03-31T10:00", said("2026-03-31").value("m1", 10));
    assertThat(life.row(1).judgement().planned()).isEqualTo(new BigDecimal("9.84"));
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void shouldShiftADueDayOffToTheNextWorkdayWhereConfigured(boolean shift) {
    Policy office = policy().calendar(new WorkingCalendar(shift, Set.of(), Set.of())).build();
    Timeline life =
        Timeline.of(
                office,
                Tasks.task(TASK)
                    .issued(LocalDate.of(2026, 5, 1))
                    .deadline(LocalDate.of(2026, 5, 31))
                    .reporting(new Reporting(Cadence.MONTHLY, 30, null))
                    .build())
            .until("2026-05-31");
    assertThat(life.alert("REPORT_MISSING", "bureau-a")).isEqualTo(shift ? null : Severity.YELLOW);
    assertThat(life.until("2026-06-02").alert("REPORT_MISSING", "bureau-a"))
        .isEqualTo(Severity.YELLOW);
  }

  @ParameterizedTest
  @CsvSource({"GROWTH, 0", "CUMULATIVE, 1"})
  void shouldNotMissAReportForJanuaryAloneWhereThereAreOnlyRates(TargetKind kind, int due) {
    Timeline life =
        Timeline.of(
                Tasks.task(TASK)
                    .target(Targets.of("m1", kind, 6.5))
                    .reporting(new Reporting(Cadence.MONTHLY, 31, null))
                    .build())
            .until("2026-02-01");
    assertThat(life.row(1).reporting().get(0).duties().due()).isEqualTo(due);
    assertThat(life.until("2026-03-01").row(1).reporting().get(0).duties().due())
        .isEqualTo(due + 1);
  }

  private static Timeline behind(String from) {
    return Timeline.of(change(from, strict()), counted())
        .report("2026-03-31T10:00", said("2026-03-31").value("m1", 15));
  }

  private static PolicyBuilder strict() {
    return policy().lights(BigDecimal.valueOf(3), BigDecimal.TEN);
  }

  private static Policies change(String from, PolicyBuilder later) {
    Policy old = policy().version("old").build();
    Policy next = later.version("new").validFrom(LocalDate.parse(from)).build();
    return new Policies(PolicyHistory.of(List.of(old, next)), Map.of());
  }

  private static Task counted() {
    return Tasks.task(TASK).target(cumulative("m1", 100)).build();
  }

  private static Reports said(String asOf) {
    return Reports.report(TASK, LocalDate.parse(asOf));
  }
}
