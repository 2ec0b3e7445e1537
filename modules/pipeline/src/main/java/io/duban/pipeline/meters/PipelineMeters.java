package io.duban.pipeline.meters;

import io.duban.contracts.ReasonCode;
import io.duban.rules.alert.AlertChange;
import io.duban.rules.lag.LagRule;
import io.duban.rules.lag.LagRules;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

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
  private final Map<String, AtomicLong> heldBack = new ConcurrentHashMap<>();

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
    // A counter that appears with its first count shows no increase, and an alarm would miss it.
    for (ReasonCode reason : ReasonCode.values()) {
      refusals(reason);
    }
    for (LagRule rule : LagRules.ALL) {
      for (AlertChange.Kind change : AlertChange.Kind.values()) {
        changes(rule.name(), change.name());
      }
    }
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
    refusals(reason).increment();
  }

  private Counter refusals(ReasonCode reason) {
    return Counter.builder("duban.records.refused")
        .description("Records set aside in the dead letters")
        .tag("reason", reason.name())
        .register(registry);
  }

  public void alert(String rule, String change) {
    changes(rule, change).increment();
  }

  private Counter changes(String rule, String change) {
    return Counter.builder("duban.alerts")
        .description("Changes of alerts")
        .tag("rule", rule)
        .tag("change", change)
        .register(registry);
  }

  /** So many records of a unit wait until its budget has grown. */
  public void heldBack(String unit, long records) {
    heldBack.computeIfAbsent(unit, this::gauge).set(records);
  }

  private AtomicLong gauge(String unit) {
    AtomicLong held = new AtomicLong();
    Gauge.builder("duban.unit.records.held.back", held, AtomicLong::get)
        .description("Records of a unit that wait, since it sends more than its share")
        .tag("unit", unit)
        .register(registry);
    return held;
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
