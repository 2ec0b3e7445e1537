package io.duban.rules.report;

import static io.duban.rules.report.RefusalReason.AS_OF_OUTSIDE_PLAN;
import static io.duban.rules.report.RefusalReason.PERCENT_OUT_OF_RANGE;
import static io.duban.rules.report.RefusalReason.UNIT_NOT_ASSIGNED;
import static io.duban.rules.report.RefusalReason.UNKNOWN_TARGET;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.rules.task.Task;
import io.duban.rules.testing.Reports;
import io.duban.rules.testing.Targets;
import io.duban.rules.testing.Tasks;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReportAgainstTaskTest {
  private static final Task TASK =
      Tasks.task("linhe-2026/001")
          .lead("bureau-a")
          .cooperating("bureau-c")
          .target(Targets.cumulative("m1", 25))
          .target(Targets.milestone("m2"))
          .build();

  static Stream<Reports> taken() {
    return Stream.of(
        report().value("m1", 1e9),
        report().value("m2", 0),
        report().value("m2", 100),
        report().by("bureau-c"),
        report().asOf(LocalDate.of(2026, 1, 1)),
        report().asOf(LocalDate.of(2026, 12, 31)));
  }

  @ParameterizedTest
  @MethodSource("taken")
  void shouldTakeIn(Reports report) {
    assertThat(ReportAgainstTask.check(report.build(), TASK)).isEmpty();
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of(UNIT_NOT_ASSIGNED, report().by("bureau-z")),
        Arguments.of(AS_OF_OUTSIDE_PLAN, report().asOf(LocalDate.of(2025, 12, 31))),
        Arguments.of(AS_OF_OUTSIDE_PLAN, report().asOf(LocalDate.of(2027, 1, 1))),
        Arguments.of(UNKNOWN_TARGET, report().value("m3", 1)),
        Arguments.of(UNKNOWN_TARGET, report().value("m1", 1).value("percent", 1)),
        Arguments.of(PERCENT_OUT_OF_RANGE, report().value("m2", 100.01)),
        Arguments.of(PERCENT_OUT_OF_RANGE, report().value("m2", -0.01)));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void shouldRefuse(RefusalReason reason, Reports report) {
    assertThat(ReportAgainstTask.check(report.build(), TASK).map(Refusal::reason)).contains(reason);
  }

  @Test
  void shouldNameTheFiguresThatAreKnown() {
    assertThat(
            ReportAgainstTask.check(report().value("m3", 1).build(), TASK).orElseThrow().detail())
        .isEqualTo("task linhe-2026/001 has no figure m3; its figures are [m1, m2]");
  }

  private static Reports report() {
    return Reports.report("linhe-2026/001", LocalDate.of(2026, 3, 30)).percent(40);
  }
}
