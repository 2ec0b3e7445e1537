package io.duban.pipeline.mapping;

import io.duban.contracts.Keys;
import io.duban.contracts.ProgressState;
import io.duban.contracts.TargetVerdict;
import io.duban.contracts.TaskQuarter;
import io.duban.contracts.UnitFigure;
import io.duban.contracts.UnitReporting;
import io.duban.rules.assessment.DutyCounts;
import io.duban.rules.assessment.Judgement;
import io.duban.rules.assessment.Judgement.Progress;
import io.duban.rules.assessment.RowBasis;
import io.duban.rules.assessment.RowVersion;
import io.duban.rules.assessment.Verdict;
import io.duban.rules.calendar.Quarter;
import io.duban.rules.policy.Light;
import io.duban.rules.task.Role;
import io.duban.rules.task.TaskLabel;

/** Rows of tasks and quarters as events and as domain records. */
public final class RowMapping {
  private RowMapping() {}

  public static String key(io.duban.rules.assessment.TaskQuarter row) {
    return Keys.taskQuarter(row.task().id(), row.quarter().toString());
  }

  public static TaskQuarter event(io.duban.rules.assessment.TaskQuarter row) {
    return TaskQuarter.newBuilder()
        .setTask(row.task().id())
        .setQuarter(row.quarter().toString())
        .setRevision(row.version().revision())
        .setDay(row.version().day())
        .setRegion(row.task().region())
        .setYear(row.task().year())
        .setNumber(row.task().number())
        .setSection(row.task().section())
        .setTitle(row.task().title())
        .setLine(row.task().line())
        .setDue(row.due())
        .setLight(light(row.light()))
        .setProgress(ProgressState.valueOf(row.progress().name()))
        .setPlanned(Decimals.points(row.judgement().planned()))
        .setEarned(Decimals.points(row.judgement().earned()))
        .setBehind(Decimals.points(row.judgement().behind()))
        .setDeadline(row.deadline())
        .setOverdue(row.judgement().overdue())
        .setEarly(row.judgement().early())
        .setCaughtUp(row.judgement().caughtUp())
        .setTargets(row.verdicts().stream().map(RowMapping::event).toList())
        .setReporting(row.reporting().stream().map(RowMapping::event).toList())
        .setNarrative(row.basis().narrative())
        .setObstacles(row.basis().obstacles())
        .setEvidence(row.evidence())
        .setOrders(row.basis().orders().stream().map(OrderMapping::event).toList())
        .setPolicy(row.version().policy())
        .build();
  }

  public static io.duban.rules.assessment.TaskQuarter row(TaskQuarter event) {
    return new io.duban.rules.assessment.TaskQuarter(
        new TaskLabel(
            event.getTask(),
            event.getRegion(),
            event.getYear(),
            event.getNumber(),
            event.getSection(),
            event.getTitle(),
            event.getLine()),
        Quarter.parse(event.getQuarter()),
        event.getDue(),
        event.getDeadline(),
        new Judgement(
            Light.valueOf(event.getLight().name()),
            Progress.valueOf(event.getProgress().name()),
            event.getOverdue(),
            event.getEarly(),
            event.getCaughtUp(),
            event.getPlanned(),
            event.getEarned()),
        event.getTargets().stream().map(RowMapping::verdict).toList(),
        event.getReporting().stream().map(RowMapping::reporting).toList(),
        new RowBasis(
            event.getNarrative(),
            event.getObstacles(),
            event.getEvidence(),
            event.getOrders().stream().map(OrderMapping::standing).toList()),
        new RowVersion(event.getRevision(), event.getDay(), event.getPolicy()));
  }

  public static io.duban.contracts.Light light(Light light) {
    return io.duban.contracts.Light.valueOf(light.name());
  }

  private static TargetVerdict event(Verdict verdict) {
    return new TargetVerdict(
        verdict.metric(),
        verdict.name(),
        light(verdict.light()),
        verdict.basis().name(),
        Decimals.figure(verdict.actual()),
        Decimals.points(verdict.planned()),
        Decimals.points(verdict.earned()),
        verdict.units().stream().map(RowMapping::event).toList(),
        verdict.conflicts().stream().map(RowMapping::event).toList());
  }

  private static Verdict verdict(TargetVerdict event) {
    return new Verdict(
        event.getMetric(),
        event.getName(),
        Light.valueOf(event.getLight().name()),
        Verdict.Basis.valueOf(event.getBasis()),
        Decimals.plain(event.getActual()),
        event.getPlanned(),
        event.getEarned(),
        event.getUnits().stream().map(RowMapping::figure).toList(),
        event.getConflicts().stream().map(RowMapping::figure).toList());
  }

  private static UnitFigure event(io.duban.rules.assessment.UnitFigure figure) {
    return new UnitFigure(
        figure.unit(), Decimals.figure(figure.value()), figure.asOf(), figure.event());
  }

  private static io.duban.rules.assessment.UnitFigure figure(UnitFigure event) {
    return new io.duban.rules.assessment.UnitFigure(
        event.getUnit(), Decimals.plain(event.getValue()), event.getAsOf(), event.getEvent());
  }

  private static UnitReporting event(io.duban.rules.assessment.UnitReporting part) {
    return new UnitReporting(
        part.unit(),
        part.unitName(),
        io.duban.contracts.Role.valueOf(part.role().name()),
        part.consolidating(),
        part.duties().due(),
        part.duties().onTime(),
        part.duties().late(),
        part.duties().missing(),
        part.afterCut(),
        part.returned(),
        part.corrected(),
        part.regressed());
  }

  private static io.duban.rules.assessment.UnitReporting reporting(UnitReporting event) {
    return new io.duban.rules.assessment.UnitReporting(
        event.getUnit(),
        event.getUnitName(),
        Role.valueOf(event.getRole().name()),
        event.getConsolidating(),
        new DutyCounts(event.getDue(), event.getOnTime(), event.getLate(), event.getMissing()),
        event.getAfterCut(),
        event.getReturned(),
        event.getCorrected(),
        event.getRegressed());
  }
}
