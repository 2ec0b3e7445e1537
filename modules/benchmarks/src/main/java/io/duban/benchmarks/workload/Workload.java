package io.duban.benchmarks.workload;

import io.duban.contracts.ProgressReported;
import io.duban.contracts.ReportStatus;
import io.duban.contracts.Task;
import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
import io.duban.registry.serde.GeneratedClasses;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** The tasks of a region, and what its units say of them on one day. */
public final class Workload {
  /** All happens on this day, on which 63 percent of the year's work are planned. */
  public static final LocalDate DAY = LocalDate.of(2026, 8, 20);

  private static final int UNITS_OF_A_TASK = 3;
  private static final double ON_SCHEDULE = 64;
  private static final double FAR_BEHIND = 20;
  private static final int SETBACK_EVERY = 20;

  private final TaskList tasks;
  private final List<String> units;
  private final WorkloadTexts phrases = WorkloadTexts.load();
  private final long midnight;

  public Workload(String region, int taskCount, int unitCount, ZoneId zone) {
    GeneratedClasses.trust();
    units = IntStream.range(0, unitCount).mapToObj("unit-%03d"::formatted).toList();
    tasks = new TaskList(region, taskCount, units, phrases);
    midnight = DAY.atStartOfDay(zone).toInstant().toEpochMilli();
  }

  public List<Topic> unitTopics() {
    return units.stream().map(Topics::progress).toList();
  }

  public List<Task> tasks() {
    return tasks.all();
  }

  /** When the number-th report is sent; later ones are later. */
  public Instant at(long number) {
    return Instant.ofEpochMilli(midnight + number);
  }

  /** A report on the tasks in turn, by one of their units in turn, mostly on schedule. */
  public ProgressReported report(long number) {
    int task = (int) (number % tasks.count());
    long round = number / tasks.count();
    int unit = (int) (round % UNITS_OF_A_TASK);
    boolean setback = (round / UNITS_OF_A_TASK + task) % SETBACK_EVERY == 0;
    return report(number, task, unit, setback ? FAR_BEHIND : ON_SCHEDULE + round % 4);
  }

  /** The first report of a task's lead, so far behind that an alert is raised. */
  public ProgressReported farBehind(long number, int task) {
    return report(number, task, 0, FAR_BEHIND);
  }

  private ProgressReported report(long number, int task, int unit, double percent) {
    return ProgressReported.newBuilder()
        .setEventId(
            new UUID(at(number).toEpochMilli() << 16 | 0x7000, 1L << 63 | number).toString())
        .setTask(tasks.id(task))
        .setUnit(tasks.unit(task, unit))
        .setAsOf(DAY)
        .setStatus(ReportStatus.IN_PROGRESS)
        .setPercent(percent)
        .setValues(
            Map.of(
                TaskList.OUTPUT,
                percent * TaskList.GOAL / 100,
                TaskList.RATE,
                TaskList.CEILING / 2))
        .setNarrative(phrases.narrative())
        .setNextSteps(phrases.nextSteps())
        .setEvidence(List.of("https://evidence.example/%d".formatted(number)))
        .build();
  }
}
