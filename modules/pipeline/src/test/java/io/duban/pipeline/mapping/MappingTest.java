package io.duban.pipeline.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.contracts.Light;
import io.duban.contracts.ReasonCode;
import io.duban.pipeline.testing.Events;
import io.duban.rules.assessment.TaskQuarter;
import io.duban.rules.directive.Dates;
import io.duban.rules.directive.Directive;
import io.duban.rules.directive.Observation;
import io.duban.rules.directive.Observation.Outcome;
import io.duban.rules.directive.Subject;
import io.duban.rules.fold.TaskEvent.Defined;
import io.duban.rules.fold.TaskEvent.Reported;
import io.duban.rules.policy.Policy;
import io.duban.rules.report.RefusalReason;
import io.duban.rules.report.Report;
import io.duban.rules.report.ReportStatus;
import io.duban.rules.task.Assignment;
import io.duban.rules.task.Cadence;
import io.duban.rules.task.Comparator;
import io.duban.rules.task.Interim;
import io.duban.rules.task.Place;
import io.duban.rules.task.Reporting;
import io.duban.rules.task.Role;
import io.duban.rules.task.SourceRange;
import io.duban.rules.task.Target;
import io.duban.rules.task.TargetKind;
import io.duban.rules.task.Task;
import io.duban.rules.testing.FoldOracle;
import io.duban.rules.testing.Reports;
import io.duban.rules.testing.Targets;
import io.duban.rules.testing.Tasks;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MappingTest {
  private static final LocalDate DAY = LocalDate.parse("2026-03-20");

  @ParameterizedTest
  @EnumSource
  void shouldMapATargetOfEveryKindThereAndBack(TargetKind kind) {
    // Given
    Task task = Tasks.task("linhe-2026/046").lead("bureau-a").target(full(kind)).build();

    // When
    Task back = TaskMapping.task(TaskMapping.event(task));

    // Then
    assertThat(back).isEqualTo(task);
  }

  @Test
  void shouldMapEveryPartOfATaskThereAndBack() {
    // Given
    Task task =
        new Task(
            "linhe-2026/L023",
            "linhe",
            2026,
            23,
            List.of("一、产业", "(一)工业"),
            "标题",
            "正文",
            List.of(
                new Assignment("bureau-a", "市甲局", Role.LEAD, "王某", false),
                new Assignment("towns", "各镇人民政府", Role.COOPERATING, null, true)),
            List.of(full(TargetKind.RANGE)),
            new Reporting(Cadence.MONTHLY, 25, MonthDay.of(12, 25)),
            LocalDate.parse("2026-02-03"),
            LocalDate.parse("2026-01-01"),
            null,
            "linhe-2026/046",
            "notice.txt",
            new SourceRange(12, 100, 140, Place.sheetRow("台账", 5)));

    // When
    Task back = TaskMapping.task(TaskMapping.event(task));

    // Then
    assertThat(back).isEqualTo(task);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void shouldMapARowThereAndBack(TaskQuarter row) {
    // When
    TaskQuarter back = RowMapping.row(RowMapping.event(row));

    // Then
    assertThat(RowMapping.event(back)).isEqualTo(RowMapping.event(row));
    assertThat(back)
        .usingRecursiveComparison()
        .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
        .isEqualTo(row);
  }

  @ParameterizedTest
  @EnumSource
  void shouldMapAReportOfEveryStatus(ReportStatus status) {
    // Given
    Report report =
        Reports.report("linhe-2026/046", DAY)
            .status(status)
            .percent(12.5)
            .value("m1", 3)
            .narrative("进展")
            .obstacles("困难")
            .nextSteps("下一步")
            .evidence(List.of("https://example.org/1"))
            .corrects(Events.eventId(7), "笔误")
            .build();

    // When
    Report back = ReportMapping.report(Events.of(report).build());

    // Then
    assertThat(back).isEqualTo(report);
  }

  @ParameterizedTest
  @EnumSource
  void shouldMapADirectiveOfEveryKind(Directive.Kind kind) {
    // Given
    Directive directive =
        new Directive(
            Events.eventId(1),
            "linhe-2026/046",
            kind,
            "office",
            "理由",
            new Dates(DAY, DAY.plusDays(20), DAY.plusDays(15)),
            new Subject("bureau-a", "STALLED", "督〔2026〕1号", Events.eventId(2)),
            new Observation("m1", new BigDecimal("3.5"), true, DAY, Outcome.CONTRADICTS));

    // When
    Optional<Directive> back = DirectiveMapping.directive(Events.of(directive).build());

    // Then
    assertThat(back).contains(directive);
  }

  @ParameterizedTest
  @EnumSource
  void shouldHaveAReasonCodeForEveryRefusal(RefusalReason reason) {
    // When
    Stream<String> codes = Arrays.stream(ReasonCode.values()).map(Enum::name);

    // Then
    assertThat(codes).contains(reason.name());
  }

  @ParameterizedTest
  @EnumSource
  void shouldHaveALightForEveryVerdict(io.duban.rules.policy.Light light) {
    // When
    Light event = RowMapping.light(light);

    // Then
    assertThat(event.name()).isEqualTo(light.name());
  }

  static List<TaskQuarter> rows() {
    Task task =
        Tasks.task("linhe-2026/046").lead("bureau-a").target(Targets.cumulative("m1", 300)).build();
    Report report = Reports.report("linhe-2026/046", DAY).value("m1", 33.3).event(1).build();
    return FoldOracle.onDueDays(Policy.DEFAULT)
        .play(
            DAY,
            LocalDate.parse("2026-04-06"),
            List.of(
                new Defined(task, DAY.atStartOfDay(Policy.DEFAULT.zone()).toInstant()),
                new Reported(report, DAY.atTime(9, 0).atZone(Policy.DEFAULT.zone()).toInstant())))
        .history()
        .rows();
  }

  private static Target full(TargetKind kind) {
    return new Target(
        "m1",
        "名",
        kind,
        Comparator.BETWEEN,
        new BigDecimal("2.5"),
        new BigDecimal("300"),
        "家",
        "二至三家",
        LocalDate.parse("2026-10-31"),
        List.of(new Interim(LocalDate.parse("2026-06-30"), new BigDecimal("50.00"))),
        new SourceRange(3, 10, 20),
        new BigDecimal("1.5"),
        Map.of("bureau-a", new BigDecimal("100"), "bureau-b", new BigDecimal("200")));
  }
}
