package io.duban.office.papers;

import io.duban.rules.task.Reporting;

/** A reporting duty in a sentence. */
public final class ReportingWords {
  private static final int END_OF_MONTH = 31;

  private final Words words;

  public ReportingWords(Words words) {
    this.words = words;
  }

  public String of(Reporting reporting) {
    String period =
        reporting.dayOfMonth() == END_OF_MONTH
            ? words.text("reporting." + reporting.cadence() + ".end")
            : words.text("reporting." + reporting.cadence() + ".day", reporting.dayOfMonth());
    return reporting.annual() == null
        ? period
        : words.text(
            "reporting.annual",
            period,
            reporting.annual().getMonthValue(),
            reporting.annual().getDayOfMonth());
  }
}
