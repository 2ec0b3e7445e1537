package io.duban.rules.report;

/** State of the work as the reporting unit sees it. */
public enum ReportStatus {
  NOT_STARTED,
  IN_PROGRESS,
  DONE_CLAIMED,
  BLOCKED
}
