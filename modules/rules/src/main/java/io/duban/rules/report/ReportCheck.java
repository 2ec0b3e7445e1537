package io.duban.rules.report;

import static io.duban.rules.report.RefusalReason.AS_OF_IN_FUTURE;
import static io.duban.rules.report.RefusalReason.AS_OF_OUTSIDE_PLAN;
import static io.duban.rules.report.RefusalReason.CORRECTION_WITHOUT_REASON;
import static io.duban.rules.report.RefusalReason.INVALID_VALUE;
import static io.duban.rules.report.RefusalReason.MALFORMED_EVENT_ID;
import static io.duban.rules.report.RefusalReason.NOTHING_REPORTED;
import static io.duban.rules.report.RefusalReason.NOT_A_NUMBER;
import static io.duban.rules.report.RefusalReason.PERCENT_OUT_OF_RANGE;
import static io.duban.rules.report.RefusalReason.TEXT_TOO_LONG;
import static io.duban.rules.report.RefusalReason.TOO_MANY_ITEMS;
import static io.duban.rules.report.RefusalReason.UNKNOWN_TARGET;

import io.duban.rules.bound.Days;
import io.duban.rules.bound.FigureBounds;
import io.duban.rules.bound.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Whether a report can be taken in, as far as the report alone can tell. */
public final class ReportCheck {
  public static final int TEXT_LIMIT = Texts.WORDS;
  public static final int LINK_LIMIT = Texts.LINK;
  public static final int ITEM_LIMIT = 20;
  public static final int KEY_LIMIT = Texts.NAME;

  private static final List<BiFunction<Report, LocalDate, Refusal>> CHECKS =
      List.of(
          ReportCheck::counts,
          ReportCheck::texts,
          ReportCheck::keys,
          ReportCheck::eventId,
          ReportCheck::asOf,
          ReportCheck::percent,
          ReportCheck::values,
          ReportCheck::correction,
          ReportCheck::plan,
          ReportCheck::substance);

  private ReportCheck() {}

  /** The first thing wrong with a report made today. */
  public static Optional<Refusal> check(Report report, LocalDate today) {
    for (BiFunction<Report, LocalDate, Refusal> check : CHECKS) {
      Refusal refusal = check.apply(report, today);
      if (refusal != null) {
        return Optional.of(refusal);
      }
    }
    return Optional.empty();
  }

  private static Refusal eventId(Report report, LocalDate today) {
    return isUuid(report.eventId())
        ? null
        : new Refusal(
            MALFORMED_EVENT_ID,
            "eventId must be a UUID such as 0198c0de-7000-7abc-8def-000000000001, but is "
                + Texts.shown(report.eventId()));
  }

  private static Refusal asOf(Report report, LocalDate today) {
    if (report.asOf().isBefore(Days.FIRST)) {
      return new Refusal(
          AS_OF_OUTSIDE_PLAN,
          "asOf %s is before %s; report what holds now".formatted(report.asOf(), Days.FIRST));
    }
    return report.asOf().isAfter(today)
        ? new Refusal(
            AS_OF_IN_FUTURE,
            "asOf %s is after the day of the report, %s; report what holds today or earlier"
                .formatted(report.asOf(), today))
        : null;
  }

  private static Refusal percent(Report report, LocalDate today) {
    Double percent = report.percent();
    if (percent == null) {
      return null;
    }
    if (!Double.isFinite(percent)) {
      return new Refusal(NOT_A_NUMBER, "percent must be a finite number, but is " + percent);
    }
    return percent < 0 || percent > 100
        ? new Refusal(PERCENT_OUT_OF_RANGE, "percent must be from 0 to 100, but is " + percent)
        : null;
  }

  private static Refusal values(Report report, LocalDate today) {
    for (Map.Entry<String, Double> value : report.values().entrySet()) {
      if (!Double.isFinite(value.getValue())) {
        return new Refusal(
            NOT_A_NUMBER,
            "values[%s] must be a finite number, but is %s"
                .formatted(Texts.shown(value.getKey()), value.getValue()));
      }
      if (!FigureBounds.fits(value.getValue())) {
        return new Refusal(
            INVALID_VALUE,
            "values[%s] must be from -1e15 to 1e15, but is %s; give it in a larger unit of measure"
                .formatted(Texts.shown(value.getKey()), value.getValue()));
      }
    }
    return null;
  }

  private static Refusal counts(Report report, LocalDate today) {
    if (report.values().size() > ITEM_LIMIT) {
      return tooMany("values", report.values().size());
    }
    return report.evidence().size() > ITEM_LIMIT
        ? tooMany("evidence", report.evidence().size())
        : null;
  }

  /** What becomes part of keys must be short and visible. */
  private static Refusal keys(Report report, LocalDate today) {
    for (String metric : report.values().keySet()) {
      if (!Texts.isKey(metric, KEY_LIMIT)) {
        return new Refusal(
            UNKNOWN_TARGET,
            "values[%s] cannot be a figure of a task".formatted(Texts.shown(metric)));
      }
    }
    return null;
  }

  private static Refusal texts(Report report, LocalDate today) {
    if (report.task().length() > KEY_LIMIT || report.unit().length() > KEY_LIMIT) {
      return tooLong("task or unit", KEY_LIMIT);
    }
    if (report.narrative().length() > TEXT_LIMIT) {
      return tooLong("narrative", TEXT_LIMIT);
    }
    if (report.obstacles().length() > TEXT_LIMIT) {
      return tooLong("obstacles", TEXT_LIMIT);
    }
    if (report.nextSteps().length() > TEXT_LIMIT) {
      return tooLong("nextSteps", TEXT_LIMIT);
    }
    String reason = report.correctionReason();
    if (reason != null && reason.length() > TEXT_LIMIT) {
      return tooLong("correctionReason", TEXT_LIMIT);
    }
    if (report.values().keySet().stream().anyMatch(metric -> metric.length() > KEY_LIMIT)) {
      return tooLong("a key of values", KEY_LIMIT);
    }
    return report.evidence().stream().anyMatch(link -> link.length() > LINK_LIMIT)
        ? tooLong("a link of evidence", LINK_LIMIT)
        : null;
  }

  private static Refusal correction(Report report, LocalDate today) {
    if (report.corrects() == null) {
      return null;
    }
    if (!isUuid(report.corrects())) {
      return new Refusal(
          MALFORMED_EVENT_ID,
          "corrects must be the event id of a report, but is " + Texts.shown(report.corrects()));
    }
    if (report.corrects().equals(report.eventId())) {
      return new Refusal(
          MALFORMED_EVENT_ID, "corrects names this very report; name the one that was wrong");
    }
    String reason = report.correctionReason();
    return reason == null || reason.isBlank()
        ? new Refusal(
            CORRECTION_WITHOUT_REASON, "a correction needs a correctionReason; say what was wrong")
        : null;
  }

  private static Refusal plan(Report report, LocalDate today) {
    return report.plan() == null ? null : PlanCheck.check(report.plan(), report.asOf().getYear());
  }

  private static Refusal substance(Report report, LocalDate today) {
    boolean silent =
        report.percent() == null
            && report.values().isEmpty()
            && report.narrative().isBlank()
            && report.obstacles().isBlank()
            && report.plan() == null
            && report.status() == ReportStatus.IN_PROGRESS;
    return silent
        ? new Refusal(
            NOTHING_REPORTED,
            "the report says nothing; give a percent, a value, a status or a narrative")
        : null;
  }

  private static Refusal tooLong(String field, int limit) {
    return new Refusal(
        TEXT_TOO_LONG, "%s is longer than %d characters; shorten it".formatted(field, limit));
  }

  private static Refusal tooMany(String field, int count) {
    return new Refusal(
        TOO_MANY_ITEMS,
        "%s has %d entries, at most %d are taken".formatted(field, count, ITEM_LIMIT));
  }

  /** Whether a text is a UUID in the usual form. */
  public static boolean isUuid(String text) {
    if (text.length() != 36) {
      return false;
    }
    for (int i = 0; i < 36; i++) {
      char c = text.charAt(i);
      boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
      if (dash ? c != '-' : Character.digit(c, 16) < 0 || c > 'f') {
        return false;
      }
    }
    return true;
  }
}
