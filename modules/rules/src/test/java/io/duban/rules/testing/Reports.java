package io.duban.rules.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.duban.rules.report.Plan;
import io.duban.rules.report.Report;
import io.duban.rules.report.ReportStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Builds reports: unless told otherwise by {@code bureau-a}, in progress, with an event id that
 * follows from what the report says.
 */
public final class Reports {
  private final String task;
  private final Map<String, Double> values = new TreeMap<>();
  private String eventId;
  private String unit = "bureau-a";
  private LocalDate asOf;
  private ReportStatus status = ReportStatus.IN_PROGRESS;
  private Double percent;
  private String narrative = "";
  private String obstacles = "";
  private String nextSteps = "";
  private List<String> evidence = List.of();
  private String corrects;
  private String correctionReason;
  private Plan plan;

  private Reports(String task, LocalDate asOf) {
    this.task = task;
    this.asOf = asOf;
  }

  public static Reports report(String task, LocalDate asOf) {
    return new Reports(task, asOf);
  }

  /** An event id that sorts by its number. */
  public static String eventId(int number) {
    return "00000000-0000-7000-8000-%012d".formatted(number);
  }

  public Reports event(int number) {
    return event(eventId(number));
  }

  public Reports event(String id) {
    eventId = id;
    return this;
  }

  public Reports by(String speaker) {
    unit = speaker;
    return this;
  }

  public Reports asOf(LocalDate day) {
    asOf = day;
    return this;
  }

  public Reports status(ReportStatus state) {
    status = state;
    return this;
  }

  public Reports percent(double share) {
    percent = share;
    return this;
  }

  public Reports value(String metric, double figure) {
    values.put(metric, figure);
    return this;
  }

  public Reports narrative(String words) {
    narrative = words;
    return this;
  }

  public Reports obstacles(String words) {
    obstacles = words;
    return this;
  }

  public Reports nextSteps(String words) {
    nextSteps = words;
    return this;
  }

  public Reports evidence(List<String> links) {
    evidence = links;
    return this;
  }

  public Reports corrects(String event, String reason) {
    corrects = event;
    correctionReason = reason;
    return this;
  }

  public Reports plan(Plan proposed) {
    plan = proposed;
    return this;
  }

  public Report build() {
    return new Report(
        eventId == null ? idOfContent() : eventId,
        task,
        unit,
        asOf,
        status,
        percent,
        values,
        narrative,
        obstacles,
        nextSteps,
        evidence,
        corrects,
        correctionReason,
        plan);
  }

  private String idOfContent() {
    String content =
        String.join("|", task, unit, asOf.toString(), status.name(), String.valueOf(percent))
            + values
            + narrative
            + obstacles;
    return UUID.nameUUIDFromBytes(content.getBytes(UTF_8)).toString();
  }
}
