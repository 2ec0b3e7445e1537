package io.duban.rules.report;

import static io.duban.rules.report.RefusalReason.AS_OF_IN_FUTURE;
import static io.duban.rules.report.RefusalReason.CORRECTION_WITHOUT_REASON;
import static io.duban.rules.report.RefusalReason.MALFORMED_EVENT_ID;
import static io.duban.rules.report.RefusalReason.NOTHING_REPORTED;
import static io.duban.rules.report.RefusalReason.NOT_A_NUMBER;
import static io.duban.rules.report.RefusalReason.PERCENT_OUT_OF_RANGE;
import static io.duban.rules.report.RefusalReason.TEXT_TOO_LONG;
import static io.duban.rules.report.RefusalReason.TOO_MANY_ITEMS;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Whether a report can be taken in, as far as the report alone can tell. */
public final class ReportCheck {
  public static final int TEXT_LIMIT = 4_000;
  public static final int LINK_LIMIT = 2_000;
  public static final int ITEM_LIMIT = 20;
  public static final int KEY_LIMIT = 200;

  private static final List<BiFunction<Report, LocalDate, Refusal>> CHECKS =
      List.of(
          ReportCheck::eventId,
          ReportCheck::asOf,
          ReportCheck::percent,
          ReportCheck::values,
          ReportCheck::texts,
          ReportCheck::evidence,
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
                + shown(report.eventId()));
  }

  private static Refusal asOf(Report report, LocalDate today) {
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
    if (report.values().size() > ITEM_LIMIT) {
      return tooMany("values", report.values().size());
    }
    for (Map.Entry<String, Double> value : report.values().entrySet()) {
      if (!Double.isFinite(value.getValue())) {
        return new Refusal(
            NOT_A_NUMBER,
            "values[%s] must be a finite number, but is %s"
                .formatted(shown(value.getKey()), value.getValue()));
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
    return report.nextSteps().length() > TEXT_LIMIT ? tooLong("nextSteps", TEXT_LIMIT) : null;
  }

  private static Refusal evidence(Report report, LocalDate today) {
    if (report.evidence().size() > ITEM_LIMIT) {
      return tooMany("evidence", report.evidence().size());
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
          "corrects must be the event id of a report, but is " + shown(report.corrects()));
    }
    if (report.corrects().equals(report.eventId())) {
      return new Refusal(
          MALFORMED_EVENT_ID, "corrects names this very report; name the one that was wrong");
    }
    String reason = report.correctionReason();
    if (reason == null || reason.isBlank()) {
      return new Refusal(
          CORRECTION_WITHOUT_REASON, "a correction needs a correctionReason; say what was wrong");
    }
    return reason.length() > TEXT_LIMIT ? tooLong("correctionReason", TEXT_LIMIT) : null;
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

  private static String shown(String text) {
    return "\"" + (text.length() > 60 ? text.substring(0, 60) + "…" : text) + "\"";
  }
}
