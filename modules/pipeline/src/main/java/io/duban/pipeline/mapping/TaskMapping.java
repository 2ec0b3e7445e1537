package io.duban.pipeline.mapping;

import io.duban.contracts.Assignment;
import io.duban.contracts.Interim;
import io.duban.contracts.Reporting;
import io.duban.contracts.Share;
import io.duban.contracts.Target;
import io.duban.contracts.Task;
import io.duban.rules.task.Cadence;
import io.duban.rules.task.Comparator;
import io.duban.rules.task.Role;
import io.duban.rules.task.TargetKind;
import java.time.MonthDay;
import java.util.stream.Collectors;

/** Tasks as events and as domain records. */
public final class TaskMapping {
  private TaskMapping() {}

  public static Task event(io.duban.rules.task.Task task) {
    return Task.newBuilder()
        .setId(task.id())
        .setRegion(task.region())
        .setYear(task.year())
        .setNumber(task.number())
        .setSection(task.section())
        .setTitle(task.title())
        .setText(task.text())
        .setAssignments(task.assignments().stream().map(TaskMapping::event).toList())
        .setTargets(task.targets().stream().map(TaskMapping::event).toList())
        .setReporting(event(task.reporting()))
        .setIssued(task.issued())
        .setStart(task.start())
        .setDeadline(task.deadline())
        .setParent(task.parent())
        .setDocument(task.document())
        .setSource(SourceMapping.event(task.source()))
        .build();
  }

  /**
   * The task an event defines.
   *
   * @throws RuntimeException if the event makes no task, with a message that says why
   */
  public static io.duban.rules.task.Task task(Task event) {
    return new io.duban.rules.task.Task(
        event.getId(),
        event.getRegion(),
        event.getYear(),
        event.getNumber(),
        event.getSection(),
        event.getTitle(),
        event.getText(),
        event.getAssignments().stream().map(TaskMapping::assignment).toList(),
        event.getTargets().stream().map(TaskMapping::target).toList(),
        reporting(event.getReporting()),
        event.getIssued(),
        event.getStart(),
        event.getDeadline(),
        event.getParent(),
        event.getDocument(),
        SourceMapping.source(event.getSource()));
  }

  private static Assignment event(io.duban.rules.task.Assignment assignment) {
    return new Assignment(
        assignment.unit(),
        assignment.unitName(),
        io.duban.contracts.Role.valueOf(assignment.role().name()),
        assignment.leader(),
        assignment.collective());
  }

  private static io.duban.rules.task.Assignment assignment(Assignment event) {
    return new io.duban.rules.task.Assignment(
        event.getUnit(),
        event.getUnitName(),
        Role.valueOf(event.getRole().name()),
        event.getLeader(),
        event.getCollective());
  }

  private static Target event(io.duban.rules.task.Target target) {
    return Target.newBuilder()
        .setMetric(target.metric())
        .setName(target.name())
        .setKind(io.duban.contracts.TargetKind.valueOf(target.kind().name()))
        .setComparator(io.duban.contracts.Comparator.valueOf(target.comparator().name()))
        .setValue(Decimals.figure(target.value()))
        .setUpper(Decimals.figure(target.upper()))
        .setUnit(target.unit())
        .setText(target.text())
        .setDeadline(target.deadline())
        .setInterims(
            target.interims().stream()
                .map(interim -> new Interim(interim.date(), Decimals.points(interim.percent())))
                .toList())
        .setSource(SourceMapping.event(target.source()))
        .setOpening(Decimals.figure(target.opening()))
        .setShares(
            target.shares().entrySet().stream()
                .map(share -> new Share(share.getKey(), Decimals.figure(share.getValue())))
                .toList())
        .build();
  }

  private static io.duban.rules.task.Target target(Target event) {
    return new io.duban.rules.task.Target(
        event.getMetric(),
        event.getName(),
        TargetKind.valueOf(event.getKind().name()),
        Comparator.valueOf(event.getComparator().name()),
        Decimals.plain(event.getValue()),
        Decimals.plain(event.getUpper()),
        event.getUnit(),
        event.getText(),
        event.getDeadline(),
        event.getInterims().stream()
            .map(
                interim -> new io.duban.rules.task.Interim(interim.getDate(), interim.getPercent()))
            .toList(),
        SourceMapping.source(event.getSource()),
        Decimals.plain(event.getOpening()),
        event.getShares().stream()
            .collect(Collectors.toMap(Share::getUnit, share -> Decimals.plain(share.getValue()))));
  }

  private static Reporting event(io.duban.rules.task.Reporting reporting) {
    return new Reporting(
        io.duban.contracts.Cadence.valueOf(reporting.cadence().name()),
        reporting.dayOfMonth(),
        reporting.annual() == null ? null : reporting.annual().toString());
  }

  private static io.duban.rules.task.Reporting reporting(Reporting event) {
    return new io.duban.rules.task.Reporting(
        Cadence.valueOf(event.getCadence().name()),
        event.getDayOfMonth(),
        event.getAnnual() == null ? null : MonthDay.parse(event.getAnnual()));
  }
}
