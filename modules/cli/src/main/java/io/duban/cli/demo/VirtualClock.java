package io.duban.cli.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** A clock that stands at ten in the morning of whatever day is played. */
final class VirtualClock extends Clock {
  private static final LocalTime TIME = LocalTime.of(10, 0);

  private final ZoneId zone;
  private volatile Instant now = Instant.EPOCH;

  VirtualClock(ZoneId zone) {
    this.zone = zone;
  }

  void turnTo(LocalDate day) {
    now = day.atTime(TIME).atZone(zone).toInstant();
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return Clock.fixed(now, other);
  }

  @Override
  public Instant instant() {
    return now;
  }
}
