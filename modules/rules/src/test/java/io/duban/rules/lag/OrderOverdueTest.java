package io.duban.rules.lag;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.rules.alert.Finding;
import io.duban.rules.alert.Severity;
import io.duban.rules.assessment.Duties;
import io.duban.rules.evidence.DutyEvidence;
import io.duban.rules.evidence.Evidence;
import io.duban.rules.evidence.OpenOrder;
import io.duban.rules.evidence.Terms;
import io.duban.rules.evidence.UnitEvidence;
import io.duban.rules.policy.Policy;
import io.duban.rules.policy.PolicyHistory;
import io.duban.rules.task.Task;
import io.duban.rules.testing.Tasks;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderOverdueTest {
  private static final OpenOrder MAY =
      new OpenOrder("order-1", LocalDate.of(2026, 5, 15), List.of("event-1"));
  private static final OpenOrder JUNE =
      new OpenOrder("order-2", LocalDate.of(2026, 6, 15), List.of("event-2"));
  private final OrderOverdue rule = new OrderOverdue();

  @ParameterizedTest
  @CsvSource({"2026-05-15, 0", "2026-05-16, 1"})
  void shouldBeRedOnTheDayAfterTheRectificationDate(LocalDate today, int findings) {
    assertThat(rule.examine(on(today, List.of(MAY, JUNE)))).hasSize(findings);
  }

  @Test
  void shouldNameTheOrderThatIsLongestOverdue() {
    Finding finding =
        rule.examine(on(LocalDate.of(2026, 7, 1), List.of(JUNE, MAY))).toList().get(0);
    assertThat(finding.severity()).isEqualTo(Severity.RED);
    assertThat(finding.parameters()).containsEntry("order", "order-1").containsEntry("count", "2");
    assertThat(finding.evidence()).containsExactly("event-1", "event-2");
  }

  private static Evidence on(LocalDate today, List<OpenOrder> orders) {
    Task task = Tasks.task("linhe-2026/001").build();
    return new Evidence(
        task,
        today,
        new Terms(task.deadline(), null, task.start()),
        List.of(),
        new UnitEvidence(List.of(), List.of(), List.of()),
        orders,
        new DutyEvidence(
            null,
            today,
            Policy.DEFAULT.zone(),
            Duties.of(task, PolicyHistory.of(Policy.DEFAULT)),
            List.of()),
        Set.of(),
        Policy.DEFAULT);
  }
}
