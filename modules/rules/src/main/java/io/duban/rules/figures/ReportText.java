package io.duban.rules.figures;

import io.duban.rules.report.ReportStatus;

/** What a report says besides its figures. */
public record ReportText(Stamp stamp, ReportStatus status, String narrative, String obstacles) {}
