package io.duban.cli.report;

import io.duban.cli.failure.CommandException;
import io.duban.contracts.ReportStatus;
import io.duban.sdk.Progress;
import io.duban.sdk.WorkPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import picocli.CommandLine.Option;

/** What is said of a task. */
final class Contents {
  @Option(
      names = "--percent",
      paramLabel = "0..100",
      description = "Share of the whole task that is done, in percent points.")
  private Double percent;

  @Option(
      names = "--value",
      paramLabel = "METRIC=FIGURE",
      description = "Figure of a target since the year's start, in the target's unit; repeatable.")
  private List<String> values = List.of();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Day the figures hold for, as 2026-03-31. Default: today.")
  private LocalDate asOf;

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      description = "State of the work: ${COMPLETION-CANDIDATES}. Default: IN_PROGRESS.")
  private ReportStatus status;

  @Option(names = "--narrative", paramLabel = "WORDS", description = "Progress in words.")
  private String narrative;

  @Option(names = "--obstacles", paramLabel = "WORDS", description = "What stands in the way.")
  private String obstacles;

  @Option(names = "--next-steps", paramLabel = "WORDS", description = "What comes next.")
  private String nextSteps;

  @Option(names = "--evidence", paramLabel = "LINK", description = "A link to proof; repeatable.")
  private List<String> evidence = List.of();

  @Option(
      names = "--corrects",
      paramLabel = "ID",
      description = "Id of the report this one corrects, from its receipt; needs --reason.")
  private String corrects;

  @Option(names = "--reason", paramLabel = "WORDS", description = "Why it is corrected.")
  private String reason;

  @Option(
      names = "--plan-start",
      paramLabel = "DATE",
      description = "Plan: the day the work begins. Default: that of the notice.")
  private LocalDate planStart;

  @Option(
      names = "--milestone",
      paramLabel = "DATE=PERCENT",
      description = "Plan: share of the task that will be done by a date; repeatable.")
  private Map<LocalDate, Double> milestones = new TreeMap<>();

  @Option(
      names = "--event-id",
      paramLabel = "UUID",
      description = "Id of this report, so that it can be sent again safely. Default: a new one.")
  private String eventId;

  Progress progress(String task) {
    if ((corrects == null) != (reason == null)) {
      throw CommandException.usage("--corrects and --reason go together. Give both or neither.");
    }
    Progress progress = said(Progress.of(task), asOf, Progress::asOf);
    progress = said(progress, status, Progress::status);
    progress = said(progress, percent, Progress::percent);
    progress = said(progress, narrative, Progress::narrative);
    progress = said(progress, obstacles, Progress::obstacles);
    progress = said(progress, nextSteps, Progress::nextSteps);
    progress = said(progress, eventId, Progress::eventId);
    for (Map.Entry<String, Double> value : KeyedNumbers.of("--value", values).entrySet()) {
      progress = progress.value(value.getKey(), value.getValue());
    }
    for (String link : evidence) {
      progress = progress.evidence(link);
    }
    if (planStart != null || !milestones.isEmpty()) {
      progress = progress.plan(plan());
    }
    return corrects == null ? progress : progress.correcting(corrects, reason);
  }

  boolean saysPercentAlone() {
    return percent != null && values.isEmpty();
  }

  private WorkPlan plan() {
    WorkPlan plan = planStart == null ? WorkPlan.empty() : WorkPlan.empty().startingOn(planStart);
    for (Map.Entry<LocalDate, Double> milestone : new TreeMap<>(milestones).entrySet()) {
      plan = plan.milestone(milestone.getKey(), milestone.getValue());
    }
    return plan;
  }

  private static <T> Progress said(
      Progress progress, T value, BiFunction<Progress, T, Progress> add) {
    return value == null ? progress : add.apply(progress, value);
  }
}
