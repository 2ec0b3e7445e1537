package io.duban.rules.testing;

import static io.duban.rules.testing.Reports.report;
import static io.duban.rules.testing.Targets.cumulative;
import static io.duban.rules.testing.Tasks.task;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.rules.bulletin.Bulletin;
import io.duban.rules.calendar.Quarter;
import io.duban.rules.fold.TaskEvent;
import io.duban.rules.fold.TaskEvent.Defined;
import io.duban.rules.fold.TaskEvent.Reported;
import io.duban.rules.policy.Light;
import io.duban.rules.policy.Policy;
import io.duban.rules.report.RefusalReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoldOracleTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2027, 1, 10);

  @Test
  void shouldCutOneBulletinPerQuarterAtTheTickOfDuePlusGrace() {
    // Given
    List<TaskEvent> happenings =
        List.of(
            new Defined(task("linhe-2026/001").target(cumulative("m1", 100)).build(), at(1, 1)),
            new Reported(
                report("linhe-2026/001", LocalDate.of(2026, 3, 30)).value("m1", 24.5).build(),
                at(3, 31)));

    // When
    History history = FoldOracle.onDueDays(Policy.DEFAULT).play(FIRST, LAST, happenings).history();

    // Then
    assertThat(history.bulletins())
        .extracting(Bulletin::cut)
        .containsExactly(
            LocalDate.of(2026, 4, 5),
            LocalDate.of(2026, 7, 5),
            LocalDate.of(2026, 10, 5),
            LocalDate.of(2027, 1, 5));
    assertThat(history.bulletins())
        .extracting(bulletin -> bulletin.total().count(Light.GREEN))
        .containsExactly(1, 0, 0, 0);
    assertThat(history.latestRows().lastKey().quarter()).isEqualTo(new Quarter(2026, 4));
  }

  @Test
  void shouldRefuseWhatWaitedMoreThanSevenDaysForItsTask() {
    // Given
    Reported early =
        new Reported(
            report("linhe-2026/001", LocalDate.of(2026, 2, 1)).percent(1).build(), at(2, 2));
    Defined onSeventh = new Defined(task("linhe-2026/001").build(), at(2, 9));
    Defined onEighth = new Defined(task("linhe-2026/001").build(), at(2, 10));

    // When
    History inTime =
        FoldOracle.onDueDays(Policy.DEFAULT).play(FIRST, LAST, List.of(early, onSeventh)).history();
    History tooLate =
        FoldOracle.onDueDays(Policy.DEFAULT).play(FIRST, LAST, List.of(early, onEighth)).history();

    // Then
    assertThat(inTime.refused()).isEmpty();
    assertThat(tooLate.refusals(RefusalReason.UNKNOWN_TASK)).isEqualTo(1);
  }

  private static Instant at(int month, int day) {
    return LocalDate.of(2026, month, day).atTime(10, 0).atZone(Policy.DEFAULT.zone()).toInstant();
  }
}
