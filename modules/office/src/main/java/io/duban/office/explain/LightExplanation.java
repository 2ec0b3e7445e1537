package io.duban.office.explain;

import io.duban.office.cluster.Connection;
import io.duban.office.failure.OfficeException;
import io.duban.office.failure.OfficeProblem;
import io.duban.office.replay.Journal;
import io.duban.office.replay.JournalReader;
import io.duban.office.replay.Replay;
import io.duban.rules.alert.AlertChange;
import io.duban.rules.assessment.TaskQuarter;
import io.duban.rules.calendar.Quarter;
import io.duban.rules.fold.TaskEvent.Reported;
import io.duban.rules.policy.Policies;
import io.duban.rules.policy.Policy;
import io.duban.rules.report.Report;
import io.duban.rules.rulings.Ruling;
import io.duban.rules.state.CountedFigures;
import io.duban.rules.state.TaskState;
import io.duban.rules.task.Task;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How a light came about.
 *
 * @param row the verdict on the quarter, as of the day
 * @param deadline the deadline that holds, or null
 * @param reports what units said as of the quarter, in the order it counted
 * @param rulings what the office decided that holds, in order
 * @param alerts changes of the task's alerts up to the day, in order
 */
public record LightExplanation(
    Task task,
    TaskQuarter row,
    LocalDate deadline,
    Policy policy,
    List<ConsideredReport> reports,
    List<Ruling> rulings,
    List<AlertChange> alerts) {

  /**
   * Folds the journal of one task.
   *
   * @param quarter the latest if null
   * @param asOf the day up to whose end it is folded, the last that has begun if null
   */
  public static LightExplanation read(
      Connection cluster, Policies policies, String task, Quarter quarter, LocalDate asOf) {
    Journal journal = new JournalReader(policies.zone()).read(cluster);
    LocalDate day = asOf == null ? journal.last() : asOf;
    List<ConsideredReport> refused = RefusedReports.of(cluster, task, policies.zone(), day);
    return of(journal, refused, task, quarter, policies, day);
  }

  private static LightExplanation of(
      Journal journal,
      List<ConsideredReport> refused,
      String task,
      Quarter quarter,
      Policies policies,
      LocalDate asOf) {
    Journal ofTask = journal.of(task);
    Replay replay = Replay.of(ofTask, policies, asOf);
    if (!replay.tasks().containsKey(task)) {
      throw new OfficeException(
          OfficeProblem.TASK_NOT_DEFINED, "Task %s was not defined by %s.".formatted(task, asOf));
    }
    List<TaskQuarter> rows =
        replay.rows().values().stream()
            .filter(row -> quarter == null || row.quarter().equals(quarter))
            .toList();
    if (rows.isEmpty()) {
      throw new OfficeException(
          OfficeProblem.QUARTER_NOT_JUDGED,
          "Task %s had no verdict on %s by %s. Those it had: %s."
              .formatted(task, quarter, asOf, new TreeSet<>(quarters(replay))));
    }
    TaskQuarter row = rows.get(rows.size() - 1);
    return new LightExplanation(
        replay.tasks().get(task).task(),
        row,
        replay.tasks().get(task).deadline(asOf),
        policies.of(row.task().region()).judging(row.due(), row.version().day()),
        reports(ofTask, refused, replay, row, asOf),
        replay.tasks().get(task).rulings().all().stream().filter(Ruling::inForce).toList(),
        replay.alerts(task));
  }

  private static List<Quarter> quarters(Replay replay) {
    return replay.rows().values().stream().map(TaskQuarter::quarter).toList();
  }

  private static List<ConsideredReport> reports(
      Journal journal,
      List<ConsideredReport> refused,
      Replay replay,
      TaskQuarter row,
      LocalDate asOf) {
    TaskState state = replay.tasks().firstEntry().getValue();
    String speaker = state.task().consolidating().map(lead -> lead.unit()).orElse("");
    // What the tracker refused is among the dead letters too.
    Stream<ConsideredReport> taken =
        journal.entries().stream()
            .filter(entry -> !entry.day().isAfter(asOf))
            .filter(entry -> entry.what() instanceof Reported)
            .filter(entry -> replay.refusal(entry.what()).isEmpty())
            .map(entry -> report(entry, speaker, row, state));
    return Stream.concat(taken, refused.stream())
        .filter(considered -> Quarter.of(considered.report().asOf()).equals(row.quarter()))
        .sorted(
            Comparator.comparing(ConsideredReport::at)
                .thenComparing(ConsideredReport::place)
                .thenComparing(considered -> considered.report().eventId()))
        .toList();
  }

  private static ConsideredReport report(
      Journal.Entry entry, String speaker, TaskQuarter row, TaskState state) {
    Report report = ((Reported) entry.what()).report();
    ConsideredReport.Use use = ConsideredReport.Use.SUPERSEDED;
    if (row.evidence().contains(report.eventId())) {
      use = ConsideredReport.Use.COUNTED;
    } else if (CountedFigures.of(state).fallen(report.unit()).contains(report.eventId())) {
      use = ConsideredReport.Use.REGRESSED;
    } else if (!report.unit().equals(speaker)) {
      use = ConsideredReport.Use.CONTRIBUTION;
    }
    return new ConsideredReport(report, entry.what().at(), entry.source(), use, "");
  }
}
