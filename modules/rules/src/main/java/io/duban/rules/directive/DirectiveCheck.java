package io.duban.rules.directive;

import static io.duban.rules.report.RefusalReason.AS_OF_IN_FUTURE;
import static io.duban.rules.report.RefusalReason.AUTHOR_MISSING;
import static io.duban.rules.report.RefusalReason.DATES_OUT_OF_ORDER;
import static io.duban.rules.report.RefusalReason.DATE_PASSED;
import static io.duban.rules.report.RefusalReason.INVALID_DIRECTIVE;
import static io.duban.rules.report.RefusalReason.INVALID_VALUE;
import static io.duban.rules.report.RefusalReason.MALFORMED_EVENT_ID;
import static io.duban.rules.report.RefusalReason.REASON_MISSING;
import static io.duban.rules.report.RefusalReason.TEXT_TOO_LONG;

import io.duban.rules.bound.Days;
import io.duban.rules.bound.FigureBounds;
import io.duban.rules.bound.Texts;
import io.duban.rules.directive.Directive.Kind;
import io.duban.rules.report.Refusal;
import io.duban.rules.report.ReportCheck;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a directive says what its kind needs, as far as the directive alone can tell. */
public final class DirectiveCheck {
  private static final List<Check> ALWAYS =
      List.of(
          DirectiveCheck::texts,
          DirectiveCheck::keys,
          DirectiveCheck::days,
          DirectiveCheck::eventId,
          DirectiveCheck::author,
          DirectiveCheck::reason);

  private static final Map<Kind, List<Check>> BY_KIND =
      Map.ofEntries(
          Map.entry(Kind.EXTENDED, List.of(DirectiveCheck::newDate)),
          Map.entry(
              Kind.ORDER_ISSUED, List.of(DirectiveCheck::orderId, DirectiveCheck::orderDates)),
          Map.entry(Kind.ORDER_REPLIED, List.of(DirectiveCheck::orderId)),
          Map.entry(Kind.ORDER_CLOSED, List.of(DirectiveCheck::orderId)),
          Map.entry(Kind.ORDER_EXTENDED, List.of(DirectiveCheck::orderId, DirectiveCheck::newDate)),
          Map.entry(Kind.WAIVED, List.of(DirectiveCheck::period, DirectiveCheck::notOver)),
          Map.entry(Kind.FACT_SET, List.of(DirectiveCheck::fact, DirectiveCheck::observedBy)),
          Map.entry(
              Kind.INSPECTION_RECORDED,
              List.of(DirectiveCheck::inspection, DirectiveCheck::observedBy)),
          Map.entry(Kind.ALERT_ACKNOWLEDGED, List.of(DirectiveCheck::rule)),
          Map.entry(
              Kind.ALERT_SILENCED,
              List.of(DirectiveCheck::rule, DirectiveCheck::newDate, DirectiveCheck::notOver)),
          Map.entry(Kind.PLAN_APPROVED, List.of(DirectiveCheck::plan)),
          Map.entry(Kind.PLAN_RETURNED, List.of(DirectiveCheck::plan)));

  private DirectiveCheck() {}

  private interface Check {
    Refusal check(Directive directive, LocalDate today);
  }

  /** The first thing wrong with a directive given today. */
  public static Optional<Refusal> check(Directive directive, LocalDate today) {
    for (Check check : ALWAYS) {
      Refusal refusal = check.check(directive, today);
      if (refusal != null) {
        return Optional.of(refusal);
      }
    }
    for (Check check : BY_KIND.getOrDefault(directive.kind(), List.of())) {
      Refusal refusal = check.check(directive, today);
      if (refusal != null) {
        return Optional.of(refusal);
      }
    }
    return Optional.empty();
  }

  private static Refusal eventId(Directive directive, LocalDate today) {
    return ReportCheck.isUuid(directive.eventId())
        ? null
        : new Refusal(
            MALFORMED_EVENT_ID,
            "eventId of a directive must be a UUID, but is %s"
                .formatted(Texts.shown(directive.eventId())));
  }

  private static Refusal author(Directive directive, LocalDate today) {
    return directive.author().isBlank()
        ? new Refusal(AUTHOR_MISSING, "the directive names no author; say who decided")
        : null;
  }

  private static Refusal reason(Directive directive, LocalDate today) {
    return directive.reason().isBlank()
        ? new Refusal(REASON_MISSING, "the directive gives no reason; say why")
        : null;
  }

  private static Refusal texts(Directive directive, LocalDate today) {
    if (directive.reason().length() > ReportCheck.TEXT_LIMIT) {
      return tooLong("reason", ReportCheck.TEXT_LIMIT);
    }
    Subject subject = directive.subject();
    boolean longKey =
        Stream.of(
                directive.task(),
                directive.author(),
                subject.unit(),
                subject.rule(),
                subject.order(),
                subject.plan(),
                metric(directive))
            .anyMatch(key -> key.length() > ReportCheck.KEY_LIMIT);
    return longKey
        ? tooLong("task, author, unit, rule, order, plan or metric", ReportCheck.KEY_LIMIT)
        : null;
  }

  private static String metric(Directive directive) {
    return directive.observation() == null ? "" : directive.observation().metric();
  }

  private static Refusal keys(Directive directive, LocalDate today) {
    Subject subject = directive.subject();
    return Stream.of(
            subject.unit(), subject.rule(), subject.order(), subject.plan(), metric(directive))
        .filter(key -> !key.isBlank() && !Texts.isKey(key, ReportCheck.KEY_LIMIT))
        .findFirst()
        .map(
            key -> new Refusal(INVALID_DIRECTIVE, "%s cannot be an id".formatted(Texts.shown(key))))
        .orElse(null);
  }

  private static Refusal days(Directive directive, LocalDate today) {
    Dates dates = directive.dates();
    Observation seen = directive.observation();
    boolean fit =
        Days.fits(dates.from())
            && Days.fits(dates.until())
            && Days.fits(dates.replyDue())
            && (seen == null || Days.fits(seen.asOf()));
    if (!fit) {
      return new Refusal(
          INVALID_DIRECTIVE,
          "a day of the directive is not from %s to %s".formatted(Days.FIRST, Days.LAST));
    }
    return seen == null || FigureBounds.fits(seen.value())
        ? null
        : new Refusal(INVALID_VALUE, "the figure of the directive is not from -1e15 to 1e15");
  }

  private static Refusal newDate(Directive directive, LocalDate today) {
    return directive.dates().until() == null ? incomplete(directive, "until", "a date") : null;
  }

  private static Refusal orderId(Directive directive, LocalDate today) {
    return directive.subject().order().isBlank()
        ? incomplete(directive, "order", "the id of the order")
        : null;
  }

  private static Refusal rule(Directive directive, LocalDate today) {
    return directive.subject().rule().isBlank()
        ? incomplete(directive, "rule", "the rule of the alert")
        : null;
  }

  private static Refusal plan(Directive directive, LocalDate today) {
    return directive.subject().plan().isBlank()
        ? incomplete(directive, "plan", "the event id of the plan")
        : null;
  }

  private static Refusal fact(Directive directive, LocalDate today) {
    Observation fact = directive.observation();
    if (fact == null || fact.metric().isBlank()) {
      return incomplete(directive, "metric", "the figure the fact is about");
    }
    return fact.value() == null && fact.met() == null
        ? incomplete(directive, "value or met", "what is so")
        : null;
  }

  private static Refusal inspection(Directive directive, LocalDate today) {
    return directive.observation() == null
        ? incomplete(directive, "outcome", "what the inspection says")
        : null;
  }

  private static Refusal observedBy(Directive directive, LocalDate today) {
    LocalDate asOf = directive.observation().asOf();
    return asOf != null && asOf.isAfter(today)
        ? new Refusal(
            AS_OF_IN_FUTURE, "asOf %s is after the day of the directive, %s".formatted(asOf, today))
        : null;
  }

  private static Refusal orderDates(Directive directive, LocalDate today) {
    Order order = Order.issued(directive, today);
    boolean inOrder =
        !order.issued().isAfter(order.replyDue()) && !order.replyDue().isAfter(order.rectifyDue());
    return inOrder
        ? null
        : new Refusal(
            DATES_OUT_OF_ORDER,
            "order %s is issued %s, to be replied to by %s and put right by %s; give them in this"
                    .formatted(order.id(), order.issued(), order.replyDue(), order.rectifyDue())
                + " order");
  }

  private static Refusal period(Directive directive, LocalDate today) {
    Dates dates = directive.dates();
    boolean backwards =
        dates.from() != null && dates.until() != null && dates.until().isBefore(dates.from());
    return backwards
        ? new Refusal(
            DATES_OUT_OF_ORDER,
            "the period ends %s before it begins %s".formatted(dates.until(), dates.from()))
        : null;
  }

  private static Refusal notOver(Directive directive, LocalDate today) {
    LocalDate until = directive.dates().until();
    return until != null && until.isBefore(today)
        ? new Refusal(
            DATE_PASSED,
            "%s is over on %s already; name a day from today on".formatted(until, today))
        : null;
  }

  private static Refusal incomplete(Directive directive, String field, String what) {
    return new Refusal(
        INVALID_DIRECTIVE,
        "a directive %s needs %s; set %s".formatted(directive.kind(), what, field));
  }

  private static Refusal tooLong(String field, int limit) {
    return new Refusal(
        TEXT_TOO_LONG, "%s is longer than %d characters; shorten it".formatted(field, limit));
  }
}
