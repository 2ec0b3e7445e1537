package io.duban.pipeline;

/** Names of the sinks that processors forward to. */
public final class Nodes {
  public static final String JOURNAL = "append-to-journal";
  public static final String DEAD_LETTERS = "set-aside-refused";
  public static final String TRACKER_DEAD_LETTERS = "set-aside-untrackable";
  public static final String ROLLUP_DEAD_LETTERS = "set-aside-unaddable";
  public static final String TASK_QUARTERS = "publish-task-quarters";
  public static final String ALERTS = "publish-alerts";
  public static final String OPEN_ALERTS = "publish-open-alerts";
  public static final String RULINGS = "publish-rulings";
  public static final String ALERT_DIGESTS = "publish-alert-digests";
  public static final String SETTLED_ROWS = "hand-over-settled-rows";
  public static final String UNIT_QUARTERS = "publish-unit-quarters";
  public static final String BULLETINS = "publish-bulletins";

  private Nodes() {}
}
