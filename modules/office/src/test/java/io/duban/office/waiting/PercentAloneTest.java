package io.duban.office.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.contracts.Assignment;
import io.duban.contracts.Cadence;
import io.duban.contracts.Comparator;
import io.duban.contracts.Reporting;
import io.duban.contracts.Role;
import io.duban.contracts.Share;
import io.duban.contracts.Target;
import io.duban.contracts.TargetKind;
import io.duban.contracts.Task;
import io.duban.registry.serde.GeneratedClasses;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Whoever reports only a percent is told which figures the task is judged by. */
class PercentAloneTest {
  private static final String UNIT = "gxj";

  static {
    GeneratedClasses.trust();
  }

  @Test
  void shouldNameTheFigures() {
    // Given
    Task task = task(target("m1", TargetKind.CUMULATIVE), target("m2", TargetKind.CEILING));

    // When / Then
    assertThat(AskedFigures.of(task, UNIT))
        .extracting(Target::getMetric)
        .containsExactly("m1", "m2");
  }

  @ParameterizedTest
  @EnumSource(
      value = TargetKind.class,
      names = {"MILESTONE", "NARRATIVE", "EXTERNAL", "SCOPE"})
  void shouldAskNothingWhereAPercentSaysAllAUnitCan(TargetKind kind) {
    // When / Then
    assertThat(AskedFigures.of(task(target("m1", kind)), UNIT)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = TargetKind.class,
      mode = Mode.EXCLUDE,
      names = {"MILESTONE", "NARRATIVE", "EXTERNAL", "SCOPE"})
  void shouldAskForEveryOtherKind(TargetKind kind) {
    // When / Then
    assertThat(AskedFigures.of(task(target("m1", kind)), UNIT)).hasSize(1);
  }

  @Test
  void shouldAskAUnitForItsOwnShareOnly() {
    // Given
    Target shared = target("m1", TargetKind.CUMULATIVE);
    shared.put("shares", List.of(new Share("other", new BigDecimal("5.000000"))));

    // When / Then
    assertThat(AskedFigures.of(task(shared), UNIT)).isEmpty();
    assertThat(AskedFigures.of(task(shared), "other")).hasSize(1);
  }

  @Test
  void shouldAskNothingOfAUnitWithoutAPart() {
    assertThat(AskedFigures.of(task(target("m1", TargetKind.CUMULATIVE)), "stranger")).isEmpty();
  }

  private static Target target(String metric, TargetKind kind) {
    return Target.newBuilder()
        .setMetric(metric)
        .setName("平台")
        .setKind(kind)
        .setComparator(Comparator.AT_LEAST)
        .setUnit("家")
        .build();
  }

  private static Task task(Target... targets) {
    return Task.newBuilder()
        .setId("linhe-2026/009")
        .setRegion("linhe")
        .setYear(2026)
        .setNumber(9)
        .setTitle("t")
        .setReporting(new Reporting(Cadence.QUARTERLY, 31, null))
        .setIssued(LocalDate.of(2026, 1, 20))
        .setStart(LocalDate.of(2026, 1, 1))
        .setText("t")
        .setTargets(List.of(targets))
        .setAssignments(List.of(part(UNIT), part("other")))
        .build();
  }

  private static Assignment part(String unit) {
    return new Assignment(unit, unit, Role.LEAD, null, false);
  }
}
