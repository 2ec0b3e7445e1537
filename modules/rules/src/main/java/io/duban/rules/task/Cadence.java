package io.duban.rules.task;

/** How often units must report. */
public enum Cadence {
  MONTHLY,
  QUARTERLY
}
