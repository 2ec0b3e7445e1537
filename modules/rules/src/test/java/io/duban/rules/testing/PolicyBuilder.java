package io.duban.rules.testing;

import io.duban.rules.calendar.WorkingCalendar;
import io.duban.rules.policy.AlertNumbers;
import io.duban.rules.policy.Policy;
import io.duban.rules.policy.ReportingDates;
import io.duban.rules.policy.ReportingDates.ScheduleStart;
import io.duban.rules.policy.Thresholds;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Builds policies: the default, but for what is said. */
public final class PolicyBuilder {
  private String version = Policy.DEFAULT.version();
  private LocalDate validFrom;
  private Thresholds thresholds = Policy.DEFAULT.thresholds();
  private ReportingDates dates = Policy.DEFAULT.dates();
  private AlertNumbers alerts = Policy.DEFAULT.alerts();

  private PolicyBuilder() {}

  public static PolicyBuilder policy() {
    return new PolicyBuilder();
  }

  public PolicyBuilder version(String name) {
    version = name;
    return this;
  }

  public PolicyBuilder validFrom(LocalDate day) {
    validFrom = day;
    return this;
  }

  public PolicyBuilder lights(BigDecimal yellowFrom, BigDecimal redAbove) {
    thresholds =
        new Thresholds(yellowFrom, redAbove, thresholds.about(), thresholds.ceilingMargin());
    return this;
  }

  public PolicyBuilder about(BigDecimal percent) {
    thresholds =
        new Thresholds(
            thresholds.yellowFrom(), thresholds.redAbove(), percent, thresholds.ceilingMargin());
    return this;
  }

  public PolicyBuilder ceilingMargin(BigDecimal percent) {
    thresholds =
        new Thresholds(thresholds.yellowFrom(), thresholds.redAbove(), thresholds.about(), percent);
    return this;
  }

  public PolicyBuilder start(ScheduleStart from) {
    return dates(
        new ReportingDates(
            from,
            dates.graceDays(),
            dates.taskWaitDays(),
            dates.orderReplyDays(),
            dates.calendar()));
  }

  public PolicyBuilder graceDays(int days) {
    return dates(
        new ReportingDates(
            dates.start(), days, dates.taskWaitDays(), dates.orderReplyDays(), dates.calendar()));
  }

  public PolicyBuilder taskWaitDays(int days) {
    return dates(
        new ReportingDates(
            dates.start(), dates.graceDays(), days, dates.orderReplyDays(), dates.calendar()));
  }

  public PolicyBuilder calendar(WorkingCalendar calendar) {
    return dates(
        new ReportingDates(
            dates.start(),
            dates.graceDays(),
            dates.taskWaitDays(),
            dates.orderReplyDays(),
            calendar));
  }

  public PolicyBuilder dates(ReportingDates all) {
    dates = all;
    return this;
  }

  public PolicyBuilder alerts(AlertNumbers numbers) {
    alerts = numbers;
    return this;
  }

  public PolicyBuilder holdTicks(int ticks) {
    return alerts(
        new AlertNumbers(
            ticks,
            alerts.missingRedAfterDays(),
            alerts.dueSoonDays(),
            alerts.stalledPeriods(),
            alerts.shortfallMargin()));
  }

  public PolicyBuilder missingRedAfterDays(int days) {
    return alerts(
        new AlertNumbers(
            alerts.holdTicks(),
            days,
            alerts.dueSoonDays(),
            alerts.stalledPeriods(),
            alerts.shortfallMargin()));
  }

  public PolicyBuilder dueSoonDays(int days) {
    return alerts(
        new AlertNumbers(
            alerts.holdTicks(),
            alerts.missingRedAfterDays(),
            days,
            alerts.stalledPeriods(),
            alerts.shortfallMargin()));
  }

  public PolicyBuilder stalledPeriods(int periods) {
    return alerts(
        new AlertNumbers(
            alerts.holdTicks(),
            alerts.missingRedAfterDays(),
            alerts.dueSoonDays(),
            periods,
            alerts.shortfallMargin()));
  }

  public Policy build() {
    return new Policy(
        version,
        validFrom,
        Policy.DEFAULT.zone(),
        thresholds,
        dates,
        alerts,
        Policy.DEFAULT.score());
  }
}
