package io.duban.pipeline.deadletter;

import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.TaskCorruptedException;
import org.apache.kafka.streams.errors.TaskMigratedException;

/** Something failed on what a sender wrote at a place, perhaps long before. */
public final class StoppedException extends StreamsException {
  private static final long serialVersionUID = 1L;

  private final transient Source place;

  public StoppedException(Source place, Throwable cause) {
    super("failed on " + place + ": " + cause, cause);
    this.place = place;
  }

  /** What failed on what was written at a place, as one that names the place. */
  public static RuntimeException naming(Source place, Throwable failure) {
    return failure instanceof TaskMigratedException || failure instanceof TaskCorruptedException
        ? (RuntimeException) failure
        : new StoppedException(place, failure);
  }

  Source place() {
    return place;
  }
}
