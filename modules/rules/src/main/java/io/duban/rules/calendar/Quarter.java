package io.duban.rules.calendar;

import java.time.LocalDate;

/** A quarter of a year, written {@code 2026Q1}. */
public record Quarter(int year, int number) implements Comparable<Quarter> {
  public Quarter {
    if (number < 1 || number > 4) {
      throw new IllegalArgumentException("quarter must be 1 to 4: " + number);
    }
  }

  public static Quarter of(LocalDate date) {
    return new Quarter(date.getYear(), (date.getMonthValue() + 2) / 3);
  }

  public static Quarter parse(String text) {
    if (!text.matches("\\d{4}Q[1-4]")) {
      throw new IllegalArgumentException("not a quarter, write it as 2026Q1: " + text);
    }
    return new Quarter(Integer.parseInt(text.substring(0, 4)), text.charAt(5) - '0');
  }

  public LocalDate start() {
    return LocalDate.of(year, number * 3 - 2, 1);
  }

  public LocalDate end() {
    return start().plusMonths(3).minusDays(1);
  }

  public Quarter next() {
    return of(end().plusDays(1));
  }

  @Override
  public int compareTo(Quarter other) {
    return year == other.year
        ? Integer.compare(number, other.number)
        : Integer.compare(year, other.year);
  }

  @Override
  public String toString() {
    return year + "Q" + number;
  }
}
