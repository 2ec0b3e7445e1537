package io.duban.rules.report;

import static io.duban.rules.report.RefusalReason.INVALID_PLAN;

import io.duban.rules.bound.FigureBounds;
import io.duban.rules.bound.Texts;
import io.duban.rules.task.Interim;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;

/** Whether a plan can be followed at all. */
final class PlanCheck {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private PlanCheck() {}

  /** The first thing wrong with the plan of a report, or null. */
  static Refusal check(Plan plan, int year) {
    if (plan.start() == null && plan.milestones().isEmpty() && plan.shares().isEmpty()) {
      return invalid("the plan says nothing; give a start, milestones or shares");
    }
    if (plan.milestones().size() > ReportCheck.ITEM_LIMIT
        || plan.shares().size() > ReportCheck.ITEM_LIMIT) {
      return invalid(
          "the plan has more than %d milestones or shares".formatted(ReportCheck.ITEM_LIMIT));
    }
    if (!plan.shares().keySet().stream().allMatch(unit -> Texts.isKey(unit, Texts.ID))) {
      return invalid("a share of the plan is for what cannot be the id of a unit");
    }
    boolean fits =
        Stream.concat(
                plan.shares().values().stream(), plan.milestones().stream().map(Interim::percent))
            .allMatch(FigureBounds::fits);
    if (!fits) {
      return invalid("a number of the plan is not from -1e15 to 1e15");
    }
    Refusal dates = dates(plan, year);
    return dates == null ? figures(plan) : dates;
  }

  private static Refusal dates(Plan plan, int year) {
    LocalDate before = null;
    Stream<LocalDate> milestones = plan.milestones().stream().map(Interim::date);
    for (LocalDate date : Stream.concat(Stream.ofNullable(plan.start()), milestones).toList()) {
      if (date.getYear() != year) {
        return invalid("%s of the plan is outside the year %d".formatted(date, year));
      }
      if (before != null && !date.isAfter(before)) {
        return invalid(
            "%s of the plan comes after %s; give later dates later".formatted(date, before));
      }
      before = date;
    }
    return null;
  }

  private static Refusal figures(Plan plan) {
    BigDecimal before = BigDecimal.ZERO;
    for (Interim milestone : plan.milestones()) {
      BigDecimal percent = milestone.percent();
      if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
        return invalid("%s%% by %s is not from 0 to 100".formatted(percent, milestone.date()));
      }
      if (percent.compareTo(before) < 0) {
        return invalid("the plan falls to %s%% by %s".formatted(percent, milestone.date()));
      }
      before = percent;
    }
    return plan.shares().values().stream().anyMatch(share -> share.signum() < 0)
        ? invalid("a share of the plan is below 0 or no number")
        : null;
  }

  private static Refusal invalid(String detail) {
    return new Refusal(INVALID_PLAN, detail);
  }
}
