package io.duban.rules.tracking;

import io.duban.rules.report.ReportStatus;

/** What a report says besides its figures. */
public record Words(Stamp stamp, ReportStatus status, String narrative, String obstacles) {}
