package io.duban.rules.tracking;

import io.duban.rules.report.Report;
import io.duban.rules.report.ReportStatus;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the consolidating unit has put before the office, by event id. All is kept, so that a report
 * that comes again is not a new claim.
 */
public record Submissions(
    NavigableMap<String, Claim> claims, NavigableMap<String, SubmittedPlan> plans) {
  static final Submissions NONE =
      new Submissions(Collections.emptyNavigableMap(), Collections.emptyNavigableMap());

  public Submissions {
    claims = Collections.unmodifiableNavigableMap(claims);
    plans = Collections.unmodifiableNavigableMap(plans);
  }

  Submissions with(Report report, Instant at) {
    boolean claimed = report.status() == ReportStatus.DONE_CLAIMED;
    if (!claimed && report.plan() == null) {
      return this;
    }
    String event = report.eventId();
    NavigableMap<String, Claim> allClaims = new TreeMap<>(claims);
    NavigableMap<String, SubmittedPlan> allPlans = new TreeMap<>(plans);
    if (claimed) {
      allClaims.merge(event, new Claim(event, at), (a, b) -> b.at().isBefore(a.at()) ? b : a);
    }
    if (report.plan() != null) {
      SubmittedPlan submitted = new SubmittedPlan(event, at, report.plan());
      allPlans.merge(event, submitted, (a, b) -> b.at().isBefore(a.at()) ? b : a);
    }
    return new Submissions(allClaims, allPlans);
  }

  /** The first claim made after one time, or ever if that is null, and not after another. */
  Optional<Claim> claimed(Instant after, Instant until) {
    return claims.values().stream()
        .filter(claim -> after == null || claim.at().isAfter(after))
        .filter(claim -> !claim.at().isAfter(until))
        .min(Comparator.comparing(Claim::at));
  }

  Optional<SubmittedPlan> plan(String event, Instant until) {
    return Optional.ofNullable(plans.get(event)).filter(plan -> !plan.at().isAfter(until));
  }
}
