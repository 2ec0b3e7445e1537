package io.duban.rules.task;

/** What sort of figure a target is, and so what "behind" means for it. */
public enum TargetKind {
  CUMULATIVE,
  MILESTONE,
  GROWTH,
  CEILING,
  FLOOR,
  LEVEL,
  RATIO_CHANGE,
  RANGE,
  PER_UNIT,
  PER_PERIOD,
  SCOPE,
  EXTERNAL,
  NARRATIVE
}
