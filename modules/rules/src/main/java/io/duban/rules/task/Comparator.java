package io.duban.rules.task;

/** How an actual figure is held against the value of a target. */
public enum Comparator {
  AT_LEAST,
  AT_MOST,
  ABOUT,
  BETWEEN
}
