package io.duban.sdk;

import io.duban.contracts.ProgressReported;
import io.duban.contracts.ReasonCode;
import io.duban.rules.report.Report;
import io.duban.rules.report.ReportCheck;
import io.duban.rules.report.ReportStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;

/** Fills in what a unit says as the event its topic takes, and checks it as intake will. */
final class ReportForm {
  private final String unit;
  private final Clock clock;
  private final ZoneId zone;
  private final Supplier<String> eventIds;

  ReportForm(String unit, Clock clock, ZoneId zone, Supplier<String> eventIds) {
    this.unit = unit;
    this.clock = clock;
    this.zone = zone;
    this.eventIds = eventIds;
  }

  /**
   * The event to send.
   *
   * @throws InvalidReportException if intake would refuse it
   */
  ProgressReported fill(Progress progress) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    ProgressReported event = event(progress, progress.identity(eventIds, today));
    Optional<InvalidReportException> wrong =
        ReportCheck.check(report(event), today)
            .map(
                refusal ->
                    new InvalidReportException(
                        ReasonCode.valueOf(refusal.reason().name()), refusal.detail()));
    if (wrong.isPresent()) {
      throw wrong.get();
    }
    return event;
  }

  private ProgressReported event(Progress progress, Progress.Identity identity) {
    Progress.Draft draft = progress.draft();
    return new ProgressReported(
        identity.eventId(),
        draft.task,
        unit,
        identity.asOf(),
        draft.status,
        draft.percent,
        draft.values,
        draft.narrative,
        draft.obstacles,
        draft.nextSteps,
        draft.evidence,
        draft.corrects,
        draft.correctionReason,
        draft.plan == null ? null : draft.plan.event());
  }

  private static Report report(ProgressReported event) {
    return new Report(
        event.getEventId(),
        event.getTask(),
        event.getUnit(),
        event.getAsOf(),
        ReportStatus.valueOf(event.getStatus().name()),
        event.getPercent(),
        event.getValues(),
        event.getNarrative(),
        event.getObstacles(),
        event.getNextSteps(),
        event.getEvidence(),
        event.getCorrects(),
        event.getCorrectionReason(),
        WorkPlan.checked(event.getPlan()));
  }
}
