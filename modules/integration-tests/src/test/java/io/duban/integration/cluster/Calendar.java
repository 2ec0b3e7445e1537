package io.duban.integration.cluster;

import io.duban.pipeline.clock.DayPublisher;
import io.duban.rules.policy.Policy;
import java.time.Instant;
import java.time.LocalDate;

/** Lets virtual days begin. */
public final class Calendar implements AutoCloseable {
  private static final int MORNING = 8;

  private final Deployment cluster;
  private final DayPublisher days;

  public Calendar(Deployment cluster) {
    this.cluster = cluster;
    this.days =
        new DayPublisher(
            cluster.kafka(), cluster.registry(), cluster.registryConfig(), Policy.DEFAULT.zone());
  }

  public void begin(LocalDate day) {
    days.publish(day);
  }

  /** Begins each day up to the last; returns when the whole pipeline has begun it. */
  public void beginAll(LocalDate first, LocalDate last) {
    first.datesUntil(last.plusDays(1)).forEach(days::publish);
    LastDay.await(cluster, last);
  }

  /** A time on a day. */
  public static Instant morning(LocalDate day) {
    return day.atTime(MORNING, 0).atZone(Policy.DEFAULT.zone()).toInstant();
  }

  @Override
  public void close() {
    days.close();
  }
}
