package io.duban.pipeline.deadletter;

import org.apache.kafka.streams.errors.StreamsException;

/** Something failed on what a sender wrote at a place, perhaps long before. */
public final class StoppedException extends StreamsException {
  private static final long serialVersionUID = 1L;

  private final transient Source place;

  public StoppedException(Source place, Throwable cause) {
    super("failed on " + place + ": " + cause, cause);
    this.place = place;
  }

  Source place() {
    return place;
  }
}
