package io.duban.rules.lag;

import static io.duban.rules.testing.Directives.approved;
import static io.duban.rules.testing.Targets.ceiling;
import static io.duban.rules.testing.Targets.cumulative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.duban.rules.alert.AlertChange;
import io.duban.rules.alert.AlertChange.Kind;
import io.duban.rules.report.ReportStatus;
import io.duban.rules.testing.Reports;
import io.duban.rules.testing.Tasks;
import io.duban.rules.testing.Timeline;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Every alert that is cleared says what put an end to it. */
class ClearanceTest {
  private static final String TASK = "linhe-2026/001";

  @Test
  void shouldSayThatTheTaskCaughtUpAndOnWhichReportThatRests() {
    Timeline life =
        Timeline.of(Tasks.task(TASK).target(cumulative("m1", 365)).build())
            .report("2026-03-10T10:00", said("2026-03-10").value("m1", 20).event(1))
            .report("2026-03-12T10:00", said("2026-03-12").value("m1", 80).event(2))
            .until("2026-03-20");
    assertThat(cleared(life, "BEHIND_SCHEDULE").parameters())
        .containsOnly(entry("cause", "CAUGHT_UP"));
    assertThat(cleared(life, "BEHIND_SCHEDULE").evidence()).containsExactly(Reports.eventId(2));
  }

  @Test
  void shouldSayThatTheReportCame() {
    Timeline life =
        Timeline.of(Tasks.task(TASK).build())
            .report("2026-04-02T10:00", said("2026-03-31").percent(30));
    assertThat(cleared(life, "REPORT_MISSING").parameters())
        .containsOnly(
            entry("cause", "REPORTED"), entry("period", "2026Q1"), entry("reported", "2026-04-02"));
  }

  @Test
  void shouldSayThatTheDeadlineWasMoved() {
    Timeline life =
        Timeline.of(Tasks.task(TASK).deadline(LocalDate.of(2026, 6, 30)).build())
            .define(
                "2026-07-10T10:00", Tasks.task(TASK).deadline(LocalDate.of(2026, 9, 1)).build());
    assertThat(cleared(life, "DEADLINE_MISSED").parameters())
        .containsOnly(entry("cause", "EXTENDED"), entry("deadline", "2026-09-01"));
  }

  @Test
  void shouldSayThatCompletionWasApproved() {
    Timeline life =
        Timeline.of(Tasks.task(TASK).deadline(LocalDate.of(2026, 6, 30)).build())
            .claim("2026-07-10T09:00")
            .direct("2026-07-10T10:00", approved(TASK, 1));
    assertThat(cleared(life, "DEADLINE_MISSED").parameters())
        .containsOnly(entry("cause", "APPROVED"), entry("approved", "2026-07-10"));
  }

  @Test
  void shouldSayThatACeilingIsKeptAgainEvenOfATaskThatIsDone() {
    Timeline life =
        Timeline.of(Tasks.task(TASK).target(ceiling("m1", 5.5)).build())
            .report("2026-03-10T10:00", said("2026-03-10").value("m1", 6))
            .claim("2026-03-11T09:00")
            .direct("2026-03-11T10:00", approved(TASK, 1))
            .report("2026-03-12T10:00", said("2026-03-12").value("m1", 5))
            .until("2026-03-20");
    assertThat(cleared(life, "CEILING_BREACHED").parameters()).containsOnly(entry("cause", "KEPT"));
  }

  @Test
  void shouldSayThatTheWorkStartedAndGoesOn() {
    Timeline life =
        Timeline.of(Tasks.task(TASK).build())
            .report("2026-02-10T10:00", said("2026-02-10").status(ReportStatus.NOT_STARTED))
            .report("2026-02-12T10:00", said("2026-02-12").status(ReportStatus.BLOCKED))
            .report("2026-02-14T10:00", said("2026-02-14").percent(1));
    assertThat(cleared(life, "NOT_STARTED").parameters()).containsOnly(entry("cause", "STARTED"));
    assertThat(cleared(life, "BLOCKED").parameters()).containsOnly(entry("cause", "UNBLOCKED"));
  }

  private static AlertChange cleared(Timeline life, String rule) {
    return life.changes(rule).stream()
        .filter(change -> change.kind() == Kind.CLEARED)
        .findFirst()
        .orElseThrow();
  }

  private static Reports said(String asOf) {
    return Reports.report(TASK, LocalDate.parse(asOf));
  }
}
