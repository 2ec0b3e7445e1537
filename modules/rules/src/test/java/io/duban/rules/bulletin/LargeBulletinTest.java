package io.duban.rules.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.rules.assessment.TaskQuarter;
import io.duban.rules.brief.Weight;
import io.duban.rules.calendar.Quarter;
import io.duban.rules.policy.Policies;
import io.duban.rules.task.Task;
import io.duban.rules.testing.Reports;
import io.duban.rules.testing.Targets;
import io.duban.rules.testing.Tasks;
import io.duban.rules.testing.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A bulletin can be published however much is said in it. */
class LargeBulletinTest {
  private static final String WORDS = "字".repeat(4_000);

  @Test
  void shouldListAllOfFewRowsAsTheyAre() {
    // Given
    List<TaskQuarter> rows = rows(5);

    // When
    Bulletin bulletin = cut(rows);

    // Then
    assertThat(bulletin.lists().red()).isEqualTo(rows);
    assertThat(bulletin.lists().leftOut()).isZero();
  }

  @Test
  void shouldSayLessOfManyRows() {
    // Given
    List<TaskQuarter> rows = rows(1_500);

    // When
    Bulletin bulletin = cut(rows);

    // Then
    assertThat(bulletin.lists().red())
        .hasSize(1_500)
        .allMatch(row -> row.basis().narrative().length() < 1_100);
    assertThat(bulletin.lists().red().stream().mapToInt(Weight::of).sum())
        .isLessThanOrEqualTo(BulletinLists.ROWS);
    assertThat(bulletin.lists().leftOut()).isZero();
  }

  @Test
  void shouldCountTheRowsThereIsNoRoomFor() {
    // Given
    List<TaskQuarter> rows = rows(20_000);

    // When
    Bulletin bulletin = cut(rows);

    // Then
    assertThat(bulletin.total().tasks()).isEqualTo(20_000);
    assertThat(bulletin.lists().red().size()).isBetween(1_000, 19_999);
    int lines =
        bulletin.lists().red().size()
            + bulletin.lists().delinquent().size()
            + bulletin.lists().leftOut();
    assertThat(lines).isEqualTo(rows.size() + delinquent(rows));
    assertThat(bulletin.lists().red().stream().mapToInt(Weight::of).sum())
        .isLessThanOrEqualTo(BulletinLists.ROWS);
  }

  private static int delinquent(List<TaskQuarter> rows) {
    return (int)
        rows.stream()
            .flatMap(row -> row.reporting().stream())
            .filter(part -> part.duties().late() > 0 || part.duties().missing() > 0)
            .count();
  }

  private static Bulletin cut(List<TaskQuarter> rows) {
    return new BulletinCut(Policies.DEFAULT)
        .cut("linhe", new Quarter(2026, 2), LocalDate.of(2026, 7, 5), rows, List.of());
  }

  /** Copies of the red row of one task. */
  private static List<TaskQuarter> rows(int count) {
    Task task =
        Tasks.task("linhe-2026/001").lead("bureau-a").target(Targets.cumulative("m1", 100)).build();
    TaskQuarter row =
        Timeline.of(task)
            .report(
                "2026-06-30T10:00",
                Reports.report(task.id(), LocalDate.of(2026, 6, 30))
                    .value("m1", -50)
                    .narrative(WORDS)
                    .obstacles(WORDS))
            .row(2);
    List<TaskQuarter> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(row);
    }
    return rows;
  }
}
