package io.duban.rules.fold;

import static io.duban.rules.testing.Targets.cumulative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.duban.rules.bulletin.Bulletin;
import io.duban.rules.policy.Light;
import io.duban.rules.testing.Reports;
import io.duban.rules.testing.Tasks;
import io.duban.rules.testing.Timeline;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "The next bulletin lists the restatement with before and after." */
class RestatementTest {
  private static final String TASK = "linhe-2026/001";

  @ParameterizedTest
  @CsvSource({"2026-04-04T10:00, false", "2026-04-05T10:00, true", "2026-07-04T10:00, true"})
  void shouldListInTheNextBulletinWhatCameAfterTheCut(String time, boolean restated) {
    Timeline life = told().report(time, correction()).until("2026-07-06");
    assertThat(bulletins(life).get(0).lists().restatements()).isEmpty();
    assertThat(bulletins(life).get(1).lists().restatements()).hasSize(restated ? 1 : 0);
  }

  @Test
  void shouldTellBeforeAndAfterAndOnWhatItRestsOnceOnly() {
    Timeline life = told().report("2026-05-01T10:00", correction()).until("2026-10-06");
    assertThat(bulletins(life).get(1).lists().restatements())
        .extracting(
            one -> one.after().quarter().toString(),
            one -> one.before().light(),
            one -> one.after().light(),
            one -> one.before().judgement().earned().toPlainString(),
            one -> one.after().judgement().earned().toPlainString(),
            one -> one.evidence())
        .containsExactly(
            tuple(
                "2026Q1",
                Light.GREEN,
                Light.YELLOW,
                "24.66",
                "10.00",
                List.of(Reports.eventId(2))));
    assertThat(bulletins(life).get(2).lists().restatements()).isEmpty();
  }

  @Test
  void shouldNotListWhatIsOnlySaidInOtherWords() {
    Timeline life =
        told()
            .report(
                "2026-05-01T10:00",
                Reports.report(TASK, LocalDate.of(2026, 3, 31)).narrative("other words").event(3))
            .until("2026-07-06");
    assertThat(bulletins(life).get(1).lists().restatements()).isEmpty();
  }

  private static Timeline told() {
    return Timeline.of(Tasks.task(TASK).target(cumulative("m1", 365)).build())
        .report(
            "2026-03-31T10:00",
            Reports.report(TASK, LocalDate.of(2026, 3, 31)).value("m1", 90).event(1));
  }

  private static Reports correction() {
    return Reports.report(TASK, LocalDate.of(2026, 3, 31))
        .value("m1", 36.5)
        .event(2)
        .corrects(Reports.eventId(1), "counted twice");
  }

  private static List<Bulletin> bulletins(Timeline life) {
    return life.history().bulletins();
  }
}
