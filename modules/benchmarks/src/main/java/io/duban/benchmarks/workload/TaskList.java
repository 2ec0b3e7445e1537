package io.duban.benchmarks.workload;

import io.duban.contracts.Assignment;
import io.duban.contracts.Cadence;
import io.duban.contracts.Comparator;
import io.duban.contracts.Reporting;
import io.duban.contracts.Role;
import io.duban.contracts.Target;
import io.duban.contracts.TargetKind;
import io.duban.contracts.Task;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Tasks with a figure to reach and one to keep below, each for three units. */
final class TaskList {
  static final String OUTPUT = "output";
  static final String RATE = "rate";
  static final double GOAL = 250;
  static final double CEILING = 5.5;

  private static final int DECIMALS = 6;
  private static final LocalDate ISSUED = LocalDate.of(2026, 7, 1);
  private static final LocalDate START = LocalDate.of(2026, 1, 1);
  private static final LocalDate DEADLINE = LocalDate.of(2026, 12, 31);

  private final String region;
  private final int count;
  private final List<String> units;
  private final WorkloadTexts phrases;

  TaskList(String region, int count, List<String> units, WorkloadTexts phrases) {
    this.region = region;
    this.count = count;
    this.units = units;
    this.phrases = phrases;
  }

  int count() {
    return count;
  }

  String id(int task) {
    return "%s-2026/%03d".formatted(region, task + 1);
  }

  /** The first unit of a task is its lead. */
  String unit(int task, int number) {
    return units.get((task + number) % units.size());
  }

  List<Task> all() {
    return IntStream.range(0, count).mapToObj(this::task).toList();
  }

  private Task task(int task) {
    return Task.newBuilder()
        .setId(id(task))
        .setRegion(region)
        .setYear(START.getYear())
        .setNumber(task + 1)
        .setSection(List.of(phrases.section()))
        .setTitle(phrases.title())
        .setText(phrases.text())
        .setAssignments(
            List.of(
                part(task, 0, Role.LEAD),
                part(task, 1, Role.RESPONSIBLE),
                part(task, 2, Role.COOPERATING)))
        .setTargets(
            List.of(
                target(OUTPUT, TargetKind.CUMULATIVE, Comparator.AT_LEAST, GOAL),
                target(RATE, TargetKind.CEILING, Comparator.AT_MOST, CEILING)))
        .setReporting(new Reporting(Cadence.QUARTERLY, 30, null))
        .setIssued(ISSUED)
        .setStart(START)
        .setDeadline(DEADLINE)
        .setSource(null)
        .build();
  }

  private Assignment part(int task, int number, Role role) {
    String unit = unit(task, number);
    return new Assignment(unit, unit, role, null, false);
  }

  private static Target target(
      String metric, TargetKind kind, Comparator comparator, double value) {
    return Target.newBuilder()
        .setMetric(metric)
        .setName(metric)
        .setKind(kind)
        .setComparator(comparator)
        .setValue(BigDecimal.valueOf(value).setScale(DECIMALS))
        .setInterims(List.of())
        .build();
  }
}
