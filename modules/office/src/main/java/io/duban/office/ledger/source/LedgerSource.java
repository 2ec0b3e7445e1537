package io.duban.office.ledger.source;

import static java.util.stream.Collectors.toMap;

import io.duban.contracts.Assignment;
import io.duban.contracts.ProgressReported;
import io.duban.contracts.Task;
import io.duban.contracts.TaskQuarter;
import io.duban.contracts.Topics;
import io.duban.office.cluster.TopicReader;
import io.duban.office.failure.OfficeException;
import io.duban.office.failure.OfficeProblem;
import io.duban.office.ledger.Ledger;
import io.duban.office.ledger.LedgerTask;
import io.duban.office.ledger.UnitPage;
import io.duban.pipeline.mapping.TaskMapping;
import io.duban.rules.calendar.Quarter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Puts a ledger together from what stands in the topics. */
public final class LedgerSource {
  private static final Comparator<Task> BY_PLACE =
      Comparator.comparing(Task::getRegion)
          .thenComparing(Task::getNumber)
          .thenComparing(Task::getId);

  private final OfficeRecords office;
  private final Quarter quarter;
  private final Map<String, TaskQuarter> rows;

  public LedgerSource(TopicReader reader, Quarter asked) {
    List<TaskQuarter> all = reader.latest(Topics.TASK_QUARTERS, TaskQuarter.class);
    this.quarter = asked == null ? latest(all) : asked;
    this.rows =
        all.stream()
            .filter(row -> row.getQuarter().equals(quarter.toString()))
            .collect(toMap(TaskQuarter::getTask, row -> row));
    this.office = new OfficeRecords(reader);
  }

  private static Quarter latest(List<TaskQuarter> rows) {
    return rows.stream()
        .map(row -> Quarter.parse(row.getQuarter()))
        .max(Comparator.naturalOrder())
        .orElseThrow(
            () ->
                new OfficeException(OfficeProblem.NOTHING_JUDGED, "No task has been judged yet."));
  }

  public Quarter quarter() {
    return quarter;
  }

  /**
   * The ledger of the quarter.
   *
   * @param unit id or a part of the name of the only unit that is wanted, or null for all
   * @param regionName the region for the title, or null for its id
   */
  public Ledger ledger(String unit, String regionName, LocalDate today) {
    Predicate<Assignment> wanted =
        assignment -> !assignment.getCollective() && (unit == null || isNamed(assignment, unit));
    List<Task> tasks =
        office.tasks().stream()
            .filter(task -> task.getYear() == quarter.year())
            .filter(task -> unit == null || task.getAssignments().stream().anyMatch(wanted))
            .sorted(BY_PLACE)
            .toList();
    if (tasks.isEmpty()) {
      throw new OfficeException(
          OfficeProblem.NO_TASKS,
          "There are no tasks of %d%s."
              .formatted(quarter.year(), unit == null ? "" : " for a unit " + unit));
    }
    return new Ledger(
        regionName == null ? regions(tasks) : regionName,
        quarter.year(),
        quarter.toString(),
        today,
        tasks.stream().map(this::spokenFor).toList(),
        pages(tasks, wanted));
  }

  private boolean isNamed(Assignment assignment, String unit) {
    return assignment.getUnit().equals(unit) || name(assignment).contains(unit);
  }

  private String name(Assignment assignment) {
    return office.name(assignment.getUnit()).orElse(assignment.getUnitName());
  }

  private static String regions(List<Task> tasks) {
    return tasks.stream().map(Task::getRegion).distinct().collect(Collectors.joining(" "));
  }

  private List<UnitPage> pages(List<Task> tasks, Predicate<Assignment> wanted) {
    Map<String, String> units = new LinkedHashMap<>();
    Map<String, List<LedgerTask>> entries = new HashMap<>();
    for (Task task : tasks) {
      for (Assignment assignment : task.getAssignments()) {
        String unit = assignment.getUnit();
        if (wanted.test(assignment)) {
          units.putIfAbsent(unit, name(assignment));
          entries.computeIfAbsent(unit, key -> new ArrayList<>()).add(entry(task, unit));
        }
      }
    }
    return units.entrySet().stream()
        .map(unit -> new UnitPage(unit.getKey(), unit.getValue(), entries.get(unit.getKey())))
        .toList();
  }

  /** A task with what the unit said that speaks for it. */
  private LedgerTask spokenFor(Task task) {
    return TaskMapping.task(task)
        .consolidating()
        .filter(speaker -> !speaker.collective())
        .map(speaker -> entry(task, speaker.unit()))
        .orElseGet(() -> new LedgerTask(task, rows.get(task.getId()), null));
  }

  private LedgerTask entry(Task task, String unit) {
    ProgressReported said =
        office.history(unit).ofQuarter(TaskMapping.task(task), quarter).orElse(null);
    return new LedgerTask(task, rows.get(task.getId()), said);
  }
}
