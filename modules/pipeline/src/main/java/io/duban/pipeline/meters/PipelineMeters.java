package io.duban.pipeline.meters;

import io.duban.contracts.ReasonCode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The pipeline's own meters. They count work done: what is done again after a rollback is counted
 * again.
 */
public final class PipelineMeters {
  /** The setting by which the exception handlers of Kafka Streams are given the meters. */
  public static final String SETTING = "duban.meters";

  private final MeterRegistry registry;
  private final Clock clock;
  private final Counter journalled;
  private final Map<Integer, DayMeter> days = new ConcurrentHashMap<>();

  /**
   * Meters in a registry.
   *
   * @param clock tells how late a day is, in the zone where days begin
   */
  public PipelineMeters(MeterRegistry registry, Clock clock) {
    this.registry = registry;
    this.clock = clock;
    this.journalled =
        Counter.builder("duban.reports.journalled")
            .description("Reports taken into the journal")
            .register(registry);
  }

  /** Meters that nobody reads. */
  public static PipelineMeters none() {
    return new PipelineMeters(new CompositeMeterRegistry(), Clock.systemUTC());
  }

  /** Those an exception handler was configured with. */
  public static PipelineMeters from(Map<String, ?> settings) {
    return settings.get(SETTING) instanceof PipelineMeters meters ? meters : none();
  }

  public void journalled() {
    journalled.increment();
  }

  public void refused(ReasonCode reason) {
    Counter.builder("duban.records.refused")
        .description("Records set aside in the dead letters")
        .tag("reason", reason.name())
        .register(registry)
        .increment();
  }

  public void alert(String rule, String change) {
    Counter.builder("duban.alerts")
        .description("Changes of alerts")
        .tag("rule", rule)
        .tag("change", change)
        .register(registry)
        .increment();
  }

  /** A partition of the tracker has begun a day. */
  public void day(int partition, LocalDate day) {
    days.computeIfAbsent(partition, number -> new DayMeter(registry, clock, number)).begin(day);
  }

  /** This process no longer has a partition of the tracker. */
  public void gone(int partition) {
    DayMeter meter = days.remove(partition);
    if (meter != null) {
      meter.remove();
    }
  }
}
