package io.duban.sdk;

import static java.util.Objects.requireNonNull;

import io.duban.contracts.ProgressReported;
import io.duban.registry.SchemaRegistry;
import io.duban.rules.assessment.Policy;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;

/**
 * Sends a unit's reports to its own topic. One per unit and process is enough: it may be used by
 * many threads at once, sends in batches, and keeps the order of one thread's reports on a task.
 *
 * <pre>{@code
 * try (ProgressReporter reporter =
 *     ProgressReporter.forUnit("gxj").bootstrap("kafka:9092").registry("http://registry:8081").build()) {
 *   Receipt receipt = reporter.report(Progress.of("linhe-2026/009").percent(40)).join();
 * }
 * }</pre>
 */
public final class ProgressReporter implements AutoCloseable {
  private final ReportForm form;
  private final Outbox outbox;

  private ProgressReporter(ReportForm form, Outbox outbox) {
    this.form = form;
    this.outbox = outbox;
  }

  /**
   * Begins to describe a reporter.
   *
   * @param unit id of the unit, as the office gave it
   * @throws IllegalArgumentException if it cannot be the id of a unit
   */
  public static Builder forUnit(String unit) {
    return new Builder(unit);
  }

  /**
   * Sends a report. It is checked by the rules of the office's intake first, so that what is
   * plainly wrong is not sent. Returns at once, unless very many reports are still on their way;
   * then it waits for room, at most as long as the timeout.
   *
   * <p>What depends on the future runs on the reporter's own threads: use the {@code …Async}
   * methods for anything that waits.
   *
   * @return the place of the report once all replicas in sync have it; within the timeout it is
   *     completed, or fails with a {@link DubanException}. It fails with an {@link
   *     IllegalStateException} if the reporter is closed
   */
  public CompletableFuture<Receipt> report(Progress progress) {
    requireNonNull(progress, "progress");
    ProgressReported event;
    try {
      event = form.fill(progress);
    } catch (InvalidReportException e) {
      return CompletableFuture.failedFuture(e);
    }
    return outbox.send(event);
  }

  /** Waits until all reports are delivered or have failed, at most as long as the timeout. */
  @Override
  public void close() {
    outbox.close();
  }

  /** Describes a reporter. */
  public static final class Builder {
    private final Map<String, Object> properties = new HashMap<>();
    private final String unit;
    private String bootstrap;
    private String registryUrl;
    private SchemaRegistry registry;
    private Producer<String, byte[]> producer;
    private Clock clock = Clock.systemUTC();
    private ZoneId zone = Policy.DEFAULT.zone();
    private Supplier<String> eventIds;
    private Duration timeout = Duration.ofSeconds(30);
    private boolean autoRegister;

    private Builder(String unit) {
      this.unit = ReporterConnection.checkUnit(unit);
    }

    /** Addresses of brokers, {@code host:port} separated by commas. Required. */
    public Builder bootstrap(String servers) {
      bootstrap = requireNonNull(servers, "servers");
      return this;
    }

    /** Addresses of the schema registry, separated by commas. Required, unless one is given. */
    public Builder registry(String urls) {
      registryUrl = requireNonNull(urls, "urls");
      return this;
    }

    /** A registry to use instead of one reached by address. Closing the reporter leaves it open. */
    public Builder registry(SchemaRegistry shared) {
      registry = requireNonNull(shared, "shared");
      return this;
    }

    /**
     * A setting of the Kafka producer or the registry client by its usual name, for example {@code
     * security.protocol} or {@code basic.auth.user.info}. It goes before the reporter's defaults;
     * {@link #build} refuses one that would undo what the reporter promises.
     */
    public Builder property(String name, Object value) {
      properties.put(requireNonNull(name, "name"), requireNonNull(value, "value"));
      return this;
    }

    /** Several settings, as {@link #property} takes one. */
    public Builder properties(Map<String, ?> settings) {
      settings.forEach(this::property);
      return this;
    }

    /**
     * The clock that says what day it is and stamps the records. Left out, the machine's. In
     * production the brokers stamp the records themselves; a clock of one's own serves to play
     * through time.
     */
    public Builder clock(Clock newClock) {
      clock = requireNonNull(newClock, "newClock");
      return this;
    }

    /** Where days begin; left out, {@code Asia/Shanghai}. Must be the office's zone. */
    public Builder zone(ZoneId newZone) {
      zone = requireNonNull(newZone, "newZone");
      return this;
    }

    /**
     * Makes the ids of reports; left out, {@link EventIds} by the clock. Called by many threads.
     */
    public Builder eventIds(Supplier<String> newEventIds) {
      eventIds = requireNonNull(newEventIds, "newEventIds");
      return this;
    }

    /** Longest time until a report is known to be delivered or failed; left out, 30 seconds. */
    public Builder timeout(Duration newTimeout) {
      timeout = requireNonNull(newTimeout, "newTimeout");
      return this;
    }

    /** Whether to register the event's schema if the registry lacks it; for development only. */
    public Builder autoRegisterSchemas(boolean newAutoRegister) {
      autoRegister = newAutoRegister;
      return this;
    }

    Builder producer(Producer<String, byte[]> newProducer) {
      producer = newProducer;
      return this;
    }

    /**
     * Makes the reporter. Nothing is sent yet, so the services need not be up.
     *
     * @throws IllegalArgumentException if a setting is missing or cannot be used, or the address of
     *     the brokers cannot be resolved
     */
    public ProgressReporter build() {
      Supplier<String> ids = eventIds == null ? new EventIds(clock, new SecureRandom()) : eventIds;
      ReporterConnection connection =
          new ReporterConnection(
              unit, bootstrap, registryUrl, registry, producer, properties, timeout, autoRegister);
      return new ProgressReporter(new ReportForm(unit, clock, zone, ids), connection.open(clock));
    }
  }
}
