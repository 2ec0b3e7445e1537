package io.duban.rules.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.duban.rules.alert.AlertChange.Kind;
import io.duban.rules.alert.Severity;
import io.duban.rules.testing.Reports;
import io.duban.rules.testing.Tasks;
import io.duban.rules.testing.Timeline;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** One digest per unit and day on which something of that unit changed. */
class DigestsTest {
  private static final String TASK = "linhe-2026/001";

  @Test
  void shouldTellEachUnitOnceADayWhatChangedAndWhatIsOpen() {
    Timeline life =
        Timeline.of(Tasks.task(TASK).lead("bureau-a").responsible("bureau-b").build())
            .until("2026-04-03")
            .report("2026-04-03T10:00", Reports.report(TASK, LocalDate.of(2026, 3, 31)).percent(1))
            .until("2026-04-04");
    assertThat(life.history().digests())
        .extracting(
            digest -> digest.unit(),
            digest -> digest.day().toString(),
            digest -> digest.count(Severity.YELLOW),
            digest -> digest.count(Severity.BLUE))
        .containsExactly(
            tuple("bureau-a", "2026-03-28", 0, 1),
            tuple("bureau-b", "2026-03-28", 0, 1),
            tuple("bureau-a", "2026-04-01", 1, 0),
            tuple("bureau-b", "2026-04-01", 1, 0),
            tuple("bureau-a", "2026-04-03", 1, 0));
    assertThat(life.history().digests().get(4).changes())
        .extracting(news -> news.change().key().rule(), news -> news.change().kind())
        .containsExactly(
            tuple("BEHIND_SCHEDULE", Kind.RAISED), tuple("REPORT_MISSING", Kind.CLEARED));
  }

  @Test
  void shouldNotTellOfWhatADayRaisedAndTookBack() {
    Timeline life =
        Timeline.of(Tasks.task(TASK).build())
            .report(
                "2026-06-15T10:00",
                Reports.report(TASK, LocalDate.of(2026, 6, 15)).percent(1).event(1))
            .report(
                "2026-06-15T11:00",
                Reports.report(TASK, LocalDate.of(2026, 6, 15)).percent(60).event(2))
            .until("2026-06-20");
    assertThat(life.changes("BEHIND_SCHEDULE")).hasSize(2);
    assertThat(life.history().digests())
        .flatExtracting(digest -> digest.changes())
        .noneMatch(news -> news.change().key().rule().equals("BEHIND_SCHEDULE"));
  }
}
