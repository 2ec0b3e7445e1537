package io.duban.sdk;

import static java.util.Objects.requireNonNull;

import io.duban.contracts.ReportStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What a unit says of a task. Each method gives a new object and leaves this one as it is. An
 * object is one report: reporting it twice, after a failure for example, counts once.
 */
public final class Progress {
  private final Draft draft;
  private Identity identity;

  /** What makes it one report, fixed when it is first reported. */
  record Identity(String eventId, LocalDate asOf) {}

  /** The words and figures; changed only before a Progress holds it. */
  static final class Draft {
    String task;
    String eventId;
    LocalDate asOf;
    ReportStatus status = ReportStatus.IN_PROGRESS;
    Double percent;
    Map<String, Double> values = Map.of();
    String narrative = "";
    String obstacles = "";
    String nextSteps = "";
    List<String> evidence = List.of();
    String corrects;
    String correctionReason;
    WorkPlan plan;

    private Draft copy() {
      Draft copy = new Draft();
      copy.task = task;
      copy.eventId = eventId;
      copy.asOf = asOf;
      copy.status = status;
      copy.percent = percent;
      copy.values = values;
      copy.narrative = narrative;
      copy.obstacles = obstacles;
      copy.nextSteps = nextSteps;
      copy.evidence = evidence;
      copy.corrects = corrects;
      copy.correctionReason = correctionReason;
      copy.plan = plan;
      return copy;
    }
  }

  private Progress(Draft draft) {
    this.draft = draft;
  }

  /**
   * A report that says nothing yet. One for a task that nobody has defined is taken and waits 7
   * days for it before it is refused, so ids are better taken from a list than typed.
   *
   * @param task id of the task, {@code <region>-<year>/<number>}
   */
  public static Progress of(String task) {
    Draft draft = new Draft();
    draft.task = requireNonNull(task, "task");
    return new Progress(draft);
  }

  /** Day the figures hold for; it decides the quarter. Left out, the day of reporting. */
  public Progress asOf(LocalDate date) {
    requireNonNull(date, "date");
    return with(changed -> changed.asOf = date);
  }

  /** State of the work; left out, {@code IN_PROGRESS}. */
  public Progress status(ReportStatus status) {
    requireNonNull(status, "status");
    return with(changed -> changed.status = status);
  }

  /**
   * Share of the whole task that is done, in percent points from 0 to 100. A task with figures is
   * judged by its {@link #value values}; alone, a percent only counts as reported.
   */
  public Progress percent(double percent) {
    return with(changed -> changed.percent = percent);
  }

  /**
   * The figure of a target, cumulative since the year's start.
   *
   * @param metric key of the target within its task
   * @param actual in the target's unit of measure
   */
  public Progress value(String metric, double actual) {
    Map<String, Double> values = new TreeMap<>(draft.values);
    values.put(requireNonNull(metric, "metric"), actual);
    return with(changed -> changed.values = values);
  }

  /** Progress in words, at most 4000 characters. */
  public Progress narrative(String words) {
    requireNonNull(words, "words");
    return with(changed -> changed.narrative = words);
  }

  /** What stands in the way, at most 4000 characters. */
  public Progress obstacles(String words) {
    requireNonNull(words, "words");
    return with(changed -> changed.obstacles = words);
  }

  /** What comes next, at most 4000 characters. */
  public Progress nextSteps(String words) {
    requireNonNull(words, "words");
    return with(changed -> changed.nextSteps = words);
  }

  /** Adds a link to proof; at most 20 of at most 2000 characters. */
  public Progress evidence(String link) {
    List<String> links = new ArrayList<>(draft.evidence);
    links.add(requireNonNull(link, "link"));
    return with(changed -> changed.evidence = List.copyOf(links));
  }

  /**
   * Makes it a correction of an earlier report.
   *
   * @param eventId id of that report, from its {@link Receipt}
   * @param reason what was wrong, at most 4000 characters
   */
  public Progress correcting(String eventId, String reason) {
    requireNonNull(eventId, "eventId");
    requireNonNull(reason, "reason");
    return with(
        changed -> {
          changed.corrects = eventId;
          changed.correctionReason = reason;
        });
  }

  /** Puts a plan before the office; only the consolidating unit of a task can. */
  public Progress plan(WorkPlan plan) {
    requireNonNull(plan, "plan");
    return with(changed -> changed.plan = plan);
  }

  /**
   * Gives the report an id of the unit's own, for systems that must repeat it after a restart. Left
   * out, the reporter makes one.
   *
   * @param eventId a UUID; another report must not have it
   */
  public Progress eventId(String eventId) {
    requireNonNull(eventId, "eventId");
    return with(changed -> changed.eventId = eventId);
  }

  Draft draft() {
    return draft;
  }

  synchronized Identity identity(Supplier<String> eventIds, LocalDate today) {
    if (identity == null) {
      identity =
          new Identity(
              draft.eventId == null ? eventIds.get() : draft.eventId,
              draft.asOf == null ? today : draft.asOf);
    }
    return identity;
  }

  private Progress with(Consumer<Draft> change) {
    Draft changed = draft.copy();
    change.accept(changed);
    return new Progress(changed);
  }
}
