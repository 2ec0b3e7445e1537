package io.duban.rules.rulings;

import io.duban.rules.directive.Directive;
import io.duban.rules.report.Report;
import io.duban.rules.report.ReportStatus;
import io.duban.rules.report.Sent;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What the consolidating unit has put before the office, by event id. Of many claims those are kept
 * that can decide something: the first one after each answer of the office, and the first and the
 * latest of those it has not answered; of many plans those it has spoken of and the latest.
 */
public record Submissions(
    NavigableMap<String, Claim> claims, NavigableMap<String, SubmittedPlan> plans) {
  public static final Submissions NONE =
      new Submissions(Collections.emptyNavigableMap(), Collections.emptyNavigableMap());

  /** So many of the claims that wait for an answer are kept from either end. */
  public static final int CLAIMS = 32;

  /** So many plans are kept that the office has not spoken of. */
  public static final int PLANS = 8;

  public Submissions {
    claims = Collections.unmodifiableNavigableMap(claims);
    plans = Collections.unmodifiableNavigableMap(plans);
  }

  public Submissions with(Report report, Sent sent) {
    boolean claimed = report.status() == ReportStatus.DONE_CLAIMED;
    if (!claimed && report.plan() == null) {
      return this;
    }
    String event = report.eventId();
    NavigableMap<String, Claim> allClaims = new TreeMap<>(claims);
    NavigableMap<String, SubmittedPlan> allPlans = new TreeMap<>(plans);
    if (claimed) {
      allClaims.merge(
          event,
          new Claim(event, sent.at(), sent.place()),
          (a, b) -> b.sent().compareTo(a.sent()) < 0 ? b : a);
    }
    if (report.plan() != null) {
      allPlans.merge(
          event,
          new SubmittedPlan(event, sent.at(), sent.place(), report.plan()),
          (a, b) -> b.sent().compareTo(a.sent()) < 0 ? b : a);
    }
    return new Submissions(allClaims, allPlans);
  }

  /**
   * What must be kept of it.
   *
   * @param rulings what the office has said so far
   */
  public Submissions kept(Rulings rulings) {
    boolean few = claims.size() <= 2 * CLAIMS && plans.size() <= PLANS;
    return few ? this : new Submissions(claimsThatMatter(rulings), plansThatMatter(rulings));
  }

  private NavigableMap<String, Claim> claimsThatMatter(Rulings rulings) {
    TreeSet<Claim> inOrder = new TreeSet<>(Claim.ORDER);
    inOrder.addAll(claims.values());
    Set<Claim> matter = new HashSet<>(inOrder.stream().limit(1).toList());
    List<Instant> answers =
        rulings.all().stream().filter(Ruling::answersClaim).map(Ruling::at).sorted().toList();
    answers.forEach(answer -> inOrder.stream().filter(after(answer)).limit(1).forEach(matter::add));
    Collection<Claim> open =
        answers.isEmpty()
            ? inOrder
            : inOrder.stream().filter(after(answers.get(answers.size() - 1))).toList();
    open.stream().limit(CLAIMS).forEach(matter::add);
    inOrder.descendingSet().stream().limit(CLAIMS).forEach(matter::add);
    NavigableMap<String, Claim> kept = new TreeMap<>(claims);
    kept.values().retainAll(matter);
    return kept;
  }

  private static Predicate<Claim> after(Instant answer) {
    return claim -> claim.at().isAfter(answer);
  }

  private NavigableMap<String, SubmittedPlan> plansThatMatter(Rulings rulings) {
    Set<String> matter = new HashSet<>();
    rulings.all().stream()
        .map(Ruling::directive)
        .map(Directive::subject)
        .forEach(subject -> matter.add(subject.plan()));
    plans.values().stream()
        .sorted(SubmittedPlan.ORDER.reversed())
        .limit(PLANS)
        .forEach(plan -> matter.add(plan.event()));
    NavigableMap<String, SubmittedPlan> kept = new TreeMap<>(plans);
    kept.keySet().retainAll(matter);
    return kept;
  }

  /** The first claim made after one time, or ever if that is null, and not after another. */
  public Optional<Claim> claimed(Instant after, Instant until) {
    return claims.values().stream()
        .filter(claim -> after == null || claim.at().isAfter(after))
        .filter(claim -> !claim.at().isAfter(until))
        .min(Claim.ORDER);
  }

  public Optional<SubmittedPlan> plan(String event, Instant until) {
    return Optional.ofNullable(plans.get(event)).filter(plan -> !plan.at().isAfter(until));
  }
}
