package io.duban.rules.fold;

import io.duban.rules.bulletin.AlertDigest;
import io.duban.rules.bulletin.Bulletin;
import io.duban.rules.report.Refusal;
import io.duban.rules.tracking.TrackingResult;

/** Sees what comes of a fold, in order. */
public interface FoldObserver {
  /** A step in a task's life was taken, because of what happened or because a day began. */
  void taken(TrackingResult result);

  /** Something that happened was not taken in. */
  default void refused(TaskEvent what, Refusal why) {}

  /** The rules failed on something that happened; the rest goes on. */
  default void failed(TaskEvent what, RuntimeException cause) {
    throw cause;
  }

  default void cut(Bulletin bulletin) {}

  /** A day is over on which something changed of a unit's alerts. */
  default void told(AlertDigest digest) {}
}
