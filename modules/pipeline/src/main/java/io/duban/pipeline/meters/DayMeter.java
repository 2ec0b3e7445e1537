package io.duban.pipeline.meters;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** The day a partition of the tracker is at, and how late the next one is. */
final class DayMeter {
  private static final String PARTITION = "partition";

  private final MeterRegistry registry;
  private final Clock clock;
  private final Gauge current;
  private final Gauge delay;
  private volatile LocalDate day = LocalDate.EPOCH;

  DayMeter(MeterRegistry registry, Clock clock, int partition) {
    this.registry = registry;
    this.clock = clock;
    this.current =
        Gauge.builder("duban.day", this, meter -> meter.day.toEpochDay())
            .description("Day the tracker is at, in days since 1970-01-01")
            .tag(PARTITION, Integer.toString(partition))
            .register(registry);
    this.delay =
        Gauge.builder("duban.day.delay", this, DayMeter::secondsLate)
            .description("Seconds by which the wall clock is past the end of the tracker's day")
            .baseUnit("seconds")
            .tag(PARTITION, Integer.toString(partition))
            .register(registry);
  }

  void begin(LocalDate begun) {
    day = begun;
  }

  void remove() {
    registry.remove(current);
    registry.remove(delay);
  }

  private double secondsLate() {
    Instant end = day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    return Math.max(0, Duration.between(end, clock.instant()).toMillis() / 1_000.0);
  }
}
