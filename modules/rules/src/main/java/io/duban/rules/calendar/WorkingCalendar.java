package io.duban.rules.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which days are workdays, for an office whose due days move when they are none.
 *
 * @param shift whether due days move at all
 * @param holidays days off that are not at a weekend
 * @param workdays weekend days on which work is made up (调休)
 */
public record WorkingCalendar(boolean shift, Set<LocalDate> holidays, Set<LocalDate> workdays) {
  public static final WorkingCalendar EVERY_DAY = new WorkingCalendar(false, Set.of(), Set.of());

  public WorkingCalendar {
    holidays = Set.copyOf(holidays);
    workdays = Set.copyOf(workdays);
    for (LocalDate day : holidays) {
      if (workdays.contains(day)) {
        throw new IllegalArgumentException(
            "%s cannot be both a holiday and a workday; take it out of one list".formatted(day));
      }
    }
  }

  /** The day itself, or the first workday after it. */
  public LocalDate workday(LocalDate day) {
    LocalDate moved = day;
    while (shift && !isWorkday(moved)) {
      moved = moved.plusDays(1);
    }
    return moved;
  }

  private boolean isWorkday(LocalDate day) {
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return weekend ? workdays.contains(day) : !holidays.contains(day);
  }
}
