package io.duban.pipeline.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes each day as it begins, and at the start those that were missed. Several may run at
 * once: a day published twice counts once.
 */
public final class WallClock implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WallClock.class);
  private static final Duration POLL_INTERVAL = Duration.ofSeconds(10);

  private final DayPublisher publisher;
  private final Map<String, Object> kafka;
  private final Clock clock;
  private final ScheduledExecutorService executor;
  private Future<?> looking = CompletableFuture.completedFuture(null);
  private LocalDate last;

  public WallClock(DayPublisher publisher, Map<String, Object> kafka, ZoneId zone, Clock clock) {
    this.publisher = publisher;
    this.kafka = kafka;
    this.clock = clock.withZone(zone);
    this.executor =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "duban-clock");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Publishes what is missing, then goes on in the background. */
  public void start() {
    catchUp();
    looking =
        executor.scheduleWithFixedDelay(
            this::catchUpLater,
            POLL_INTERVAL.toSeconds(),
            POLL_INTERVAL.toSeconds(),
            TimeUnit.SECONDS);
  }

  private void catchUpLater() {
    try {
      catchUp();
    } catch (RuntimeException e) {
      // Whatever it is: what is thrown here would stop the clock for good, and nobody would see.
      LOG.warn("The day could not be published and will be tried again", e);
    }
  }

  private void catchUp() {
    LocalDate today = LocalDate.now(clock);
    if (last == null) {
      last = LastDay.read(kafka).orElse(today.minusDays(1));
    }
    while (last.isBefore(today)) {
      publisher.publish(last.plusDays(1));
      last = last.plusDays(1);
      LOG.info("Day {} has begun", last);
    }
  }

  @Override
  public void close() {
    looking.cancel(false);
    executor.shutdownNow();
    publisher.close();
  }
}
