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

  /** Does something with what was written at a place; what fails on it names the place. */
  public static void naming(Source place, Runnable work) {
    try {
      work.run();
    } catch (TaskMigratedException | TaskCorruptedException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      throw new StoppedException(place, e);
    }
  }

  Source place() {
    return place;
  }
}
