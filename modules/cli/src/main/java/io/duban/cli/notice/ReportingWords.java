package io.duban.cli.notice;

import io.duban.cli.output.Labels;
import io.duban.rules.task.Reporting;

/** A reporting duty in a sentence. */
public final class ReportingWords {
  private static final int END_OF_MONTH = 31;

  private final Labels labels;

  public ReportingWords(Labels labels) {
    this.labels = labels;
  }

  public String of(Reporting reporting) {
    String period =
        reporting.dayOfMonth() == END_OF_MONTH
            ? labels.text("reporting." + reporting.cadence() + ".end")
            : labels.text("reporting." + reporting.cadence() + ".day", reporting.dayOfMonth());
    return reporting.annual() == null
        ? period
        : labels.text(
            "reporting.annual",
            period,
            reporting.annual().getMonthValue(),
            reporting.annual().getDayOfMonth());
  }
}
