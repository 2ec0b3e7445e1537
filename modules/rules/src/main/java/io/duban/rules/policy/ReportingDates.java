package io.duban.rules.policy;

import static java.util.Objects.requireNonNull;

import io.duban.rules.calendar.WorkingCalendar;

/**
 * How days are counted.
 *
 * @param start from where schedules run
 * @param graceDays days after a quarter's due day until its bulletin is cut, at least 1
 * @param taskWaitDays days a report waits for its task to be defined
 * @param orderReplyDays days a unit has to reply to an order that names no day
 * @param calendar moves due days that are no workdays
 */
public record ReportingDates(
    ScheduleStart start,
    int graceDays,
    int taskWaitDays,
    int orderReplyDays,
    WorkingCalendar calendar) {
  static final ReportingDates DEFAULT =
      new ReportingDates(ScheduleStart.TASK, 5, 7, 15, WorkingCalendar.EVERY_DAY);

  /** From where the line of a schedule runs. */
  public enum ScheduleStart {
    /** The start the task says, which is 1 January of the plan year for one read from a notice. */
    TASK,
    /** The same, but not before the notice was issued. */
    ISSUE
  }

  public ReportingDates {
    requireNonNull(start, "dates.start");
    requireNonNull(calendar, "dates.calendar");
    // A bulletin cut on the due day would miss the reports of that day, which are on time.
    Numbers.atLeast(1, "dates.graceDays", graceDays);
    Numbers.atLeast(0, "dates.taskWaitDays", taskWaitDays);
    Numbers.atLeast(1, "dates.orderReplyDays", orderReplyDays);
  }
}
