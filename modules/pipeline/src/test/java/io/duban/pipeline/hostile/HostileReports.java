package io.duban.pipeline.hostile;

import io.duban.contracts.Milestone;
import io.duban.contracts.Plan;
import io.duban.contracts.ProgressReported;
import io.duban.contracts.ReportStatus;
import io.duban.pipeline.testing.Events;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

/** Reports as large and as awkward as intake lets them be, from a seed. */
final class HostileReports {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final String WORDS = "字".repeat(4_000);

  private final Random random;
  private final int metrics;
  private final List<String> units;
  private double height = 1e14;

  HostileReports(long seed, int metrics, List<String> units) {
    this.random = new Random(seed);
    this.metrics = metrics;
    this.units = units;
  }

  /** One of the lead on a task, made on a day. */
  ProgressReported.Builder next(String task, LocalDate today) {
    return of(units.get(0), task, today);
  }

  /** One of any unit. */
  ProgressReported.Builder of(String unit, String task, LocalDate today) {
    int days = (int) (today.toEpochDay() - FIRST.toEpochDay());
    ProgressReported.Builder report =
        ProgressReported.newBuilder()
            .setEventId(id())
            .setTask(task)
            .setUnit(unit)
            .setAsOf(today.minusDays(random.nextInt(3) == 0 ? random.nextInt(days + 1) : 0))
            .setStatus(random.nextBoolean() ? ReportStatus.DONE_CLAIMED : ReportStatus.BLOCKED)
            .setPercent(random.nextDouble() * 100)
            .setValues(values())
            .setNarrative(WORDS)
            .setObstacles(WORDS);
    if (random.nextInt(5) == 0) {
      report.setCorrects(id()).setCorrectionReason(WORDS);
    }
    if (unit.equals(units.get(0)) && random.nextInt(3) == 0) {
      report.setPlan(plan(report.getAsOf().getYear()));
    }
    return report;
  }

  /** Falling and falling, with many digits. */
  private Map<String, Double> values() {
    Map<String, Double> values = new TreeMap<>();
    for (int i = 0; i < Math.min(20, metrics); i++) {
      height *= 0.999;
      values.put("m" + (1 + random.nextInt(metrics)), height + random.nextDouble());
    }
    return values;
  }

  private static Plan plan(int year) {
    List<Milestone> milestones =
        FIRST
            .datesUntil(FIRST.plusDays(20))
            .map(day -> new Milestone(day.withYear(year), new BigDecimal("12.34")))
            .toList();
    return new Plan(null, milestones, Map.of());
  }

  private String id() {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  static String metric(int number) {
    return Events.METRIC.substring(0, 1) + number;
  }
}
