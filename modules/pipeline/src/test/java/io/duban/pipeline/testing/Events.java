package io.duban.pipeline.testing;

import io.duban.contracts.Assignment;
import io.duban.contracts.Cadence;
import io.duban.contracts.Comparator;
import io.duban.contracts.Directive;
import io.duban.contracts.DirectiveKind;
import io.duban.contracts.ProgressReported;
import io.duban.contracts.ReportStatus;
import io.duban.contracts.Reporting;
import io.duban.contracts.Role;
import io.duban.contracts.Target;
import io.duban.contracts.TargetKind;
import io.duban.contracts.Task;
import io.duban.contracts.Unit;
import io.duban.pipeline.mapping.DirectiveMapping;
import io.duban.registry.serde.GeneratedClasses;
import io.duban.rules.report.Report;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Builders of events, filled so that a test sets only what it is about. */
public final class Events {
  public static final String TASK = "linhe-2026/001";
  public static final String UNIT = "bureau-a";
  public static final String METRIC = "m1";

  static {
    GeneratedClasses.trust();
  }

  private Events() {}

  /** A task of the whole of 2026 that {@link #UNIT} leads: to reach 100 of {@link #METRIC}. */
  public static Task.Builder task() {
    return task(TASK);
  }

  public static Task.Builder task(String id) {
    return Task.newBuilder()
        .setId(id)
        .setRegion("linhe")
        .setYear(2026)
        .setNumber(Integer.parseInt(id.substring(id.indexOf('/') + 1)))
        .setSection(List.of("一、产业发展"))
        .setTitle("新增企业100家")
        .setText("全年新增企业100家以上")
        .setAssignments(List.of(assignment(UNIT, Role.LEAD)))
        .setTargets(List.of(target().build()))
        .setReporting(new Reporting(Cadence.QUARTERLY, 31, null))
        .setIssued(LocalDate.parse("2026-01-01"))
        .setStart(LocalDate.parse("2026-01-01"))
        .setDeadline(LocalDate.parse("2026-12-31"));
  }

  public static Assignment assignment(String unit, Role role) {
    return new Assignment(unit, "市" + unit, role, null, false);
  }

  public static Target.Builder target() {
    return Target.newBuilder()
        .setMetric(METRIC)
        .setName("新增企业")
        .setKind(TargetKind.CUMULATIVE)
        .setComparator(Comparator.AT_LEAST)
        .setValue(new BigDecimal("100.000000"));
  }

  /** A report of {@link #UNIT} on {@link #TASK}: 10 of {@link #METRIC} as of 20 January. */
  public static ProgressReported.Builder report() {
    return ProgressReported.newBuilder()
        .setEventId(eventId(1))
        .setTask(TASK)
        .setUnit(UNIT)
        .setAsOf(LocalDate.parse("2026-01-20"))
        .setValues(Map.of(METRIC, 10.0))
        .setNarrative("已新增10家");
  }

  public static String eventId(int number) {
    return "0198c0de-7000-7abc-8def-%012x".formatted(number);
  }

  /** An approval of the completion of {@link #TASK}. */
  public static Directive.Builder directive() {
    return Directive.newBuilder()
        .setEventId(eventId(900))
        .setTask(TASK)
        .setKind(DirectiveKind.COMPLETION_APPROVED)
        .setAuthor("office")
        .setReason("as agreed");
  }

  public static Unit unit(String id) {
    return new Unit(id, "市" + id, List.of(), "bureau", List.of(), LocalDate.parse("2026-01-01"));
  }

  public static ProgressReported.Builder of(Report report) {
    return ProgressReported.newBuilder()
        .setEventId(report.eventId())
        .setTask(report.task())
        .setUnit(report.unit())
        .setAsOf(report.asOf())
        .setStatus(ReportStatus.valueOf(report.status().name()))
        .setPercent(report.percent())
        .setValues(report.values())
        .setNarrative(report.narrative())
        .setObstacles(report.obstacles())
        .setNextSteps(report.nextSteps())
        .setEvidence(report.evidence())
        .setCorrects(report.corrects())
        .setCorrectionReason(report.correctionReason());
  }

  public static Directive.Builder of(io.duban.rules.directive.Directive directive) {
    return Directive.newBuilder(DirectiveMapping.event(directive));
  }
}
