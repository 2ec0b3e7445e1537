package io.duban.rules.tracking;

import static io.duban.rules.testing.Directives.acknowledged;
import static io.duban.rules.testing.Directives.approved;
import static io.duban.rules.testing.Directives.silenced;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.duban.rules.alert.AlertChange;
import io.duban.rules.alert.AlertChange.Kind;
import io.duban.rules.report.RefusalReason;
import io.duban.rules.testing.Tasks;
import io.duban.rules.testing.Timeline;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Section 7: silencing hides, it never loses the change. */
class SilenceTest {
  private static final String TASK = "linhe-2026/001";
  private static final String RULE = "REPORT_MISSING";
  private static final String UNIT = "bureau-a";

  @Test
  void shouldTellWhatHappenedMeanwhileWhenTheSilenceEnds() {
    Timeline life =
        life()
            .direct("2026-03-20T10:00", silenced(TASK, 1, RULE, UNIT, LocalDate.of(2026, 4, 10)))
            .until("2026-04-12");
    assertThat(told(life))
        .containsExactly(
            tuple("2026-04-01", Kind.RAISED, LocalDate.of(2026, 4, 10)),
            tuple("2026-04-06", Kind.ESCALATED, LocalDate.of(2026, 4, 10)),
            tuple("2026-04-11", Kind.SILENCE_ENDED, null));
    assertThat(last(life).parameters()).containsEntry("was", "NONE").containsEntry("is", "RED");
  }

  @Test
  void shouldTellOfAnAlertThatWasClearedInSilence() {
    Timeline life =
        life()
            .direct("2026-04-02T10:00", silenced(TASK, 1, RULE, "", LocalDate.of(2026, 4, 10)))
            .claim("2026-04-03T09:00")
            .direct("2026-04-03T10:00", approved(TASK, 2))
            .until("2026-04-12");
    assertThat(told(life))
        .containsExactly(
            tuple("2026-04-01", Kind.RAISED, null),
            tuple("2026-04-02", Kind.SILENCED, LocalDate.of(2026, 4, 10)),
            tuple("2026-04-03", Kind.CLEARED, LocalDate.of(2026, 4, 10)),
            tuple("2026-04-11", Kind.SILENCE_ENDED, null));
    assertThat(last(life).open()).isFalse();
  }

  @Test
  void shouldTellNothingIfNothingHappenedInSilence() {
    Timeline life =
        life()
            .direct("2026-04-07T10:00", silenced(TASK, 1, RULE, UNIT, LocalDate.of(2026, 4, 10)))
            .until("2026-04-20");
    assertThat(last(life).kind()).isEqualTo(Kind.SILENCED);
    assertThat(life.state().hidden()).isEmpty();
  }

  @Test
  void shouldMarkWhoHasSeenAnAlertUntilItIsRaisedAgain() {
    Timeline life =
        life().direct("2026-04-02T10:00", acknowledged(TASK, 1, RULE, UNIT)).until("2026-04-07");
    assertThat(life.changes(RULE))
        .extracting(AlertChange::kind, change -> change.marks().acknowledgedBy())
        .containsExactly(
            tuple(Kind.RAISED, ""),
            tuple(Kind.ACKNOWLEDGED, "office"),
            tuple(Kind.ESCALATED, "office"));
  }

  @Test
  void shouldNotAcknowledgeAnAlertThatIsNotOpenNorSilenceARuleThatIsNone() {
    Timeline life =
        life()
            .direct("2026-02-02T10:00", acknowledged(TASK, 1, RULE, UNIT))
            .direct("2026-02-02T11:00", silenced(TASK, 2, "RAIN", "", LocalDate.of(2026, 4, 1)))
            .direct("2026-02-02T12:00", silenced(TASK, 3, RULE, "", LocalDate.of(2026, 2, 1)))
            .until("2026-02-03");
    assertThat(life.refusals())
        .containsExactly(
            RefusalReason.DATE_PASSED, RefusalReason.ALERT_NOT_OPEN, RefusalReason.UNKNOWN_RULE);
  }

  private static List<Tuple> told(Timeline life) {
    return life.changes(RULE).stream()
        .map(c -> tuple(c.day().toString(), c.kind(), c.marks().silencedUntil()))
        .toList();
  }

  private static AlertChange last(Timeline life) {
    List<AlertChange> changes = life.changes(RULE);
    return changes.get(changes.size() - 1);
  }

  private static Timeline life() {
    return Timeline.of(Tasks.task(TASK).build());
  }
}
