package io.duban.pipeline.service;

import static java.util.stream.Collectors.joining;

import io.duban.contracts.Topics;
import io.duban.pipeline.service.Backlog.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits until what was there when the pipeline began to run is worked off: first what is heard,
 * then what the journal holds, then what the rollup adds up.
 */
final class CatchUp implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);
  private static final Duration POLL_INTERVAL = Duration.ofMillis(250);
  // One unit with very much to say, or one that is slowed, keeps the office waiting no longer.
  private static final Duration FOR_UNITS_ALONE = Duration.ofMinutes(2);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

  private final PipelineConfig config;
  private final BooleanSupplier running;
  private final CompletableFuture<Void> done = new CompletableFuture<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread = new Thread(this::work, "duban-catch-up");
  private volatile long remaining;
  private Map<TopicPartition, Long> ends = Map.of();
  private long unitsAloneSince;

  /**
   * Begins to wait.
   *
   * @param running whether the pipeline takes records, its stores restored
   */
  CatchUp(PipelineConfig config, BooleanSupplier running) {
    this.config = config;
    this.running = running;
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** Completes when everything is worked off. */
  CompletableFuture<Void> done() {
    return done;
  }

  /** How many records are known to wait. */
  long remaining() {
    return remaining;
  }

  private void work() {
    try (Backlog backlog = new Backlog(config.kafka(), config.applicationId())) {
      boolean caughtUp =
          isReached(running)
              && workedOff(backlog, Backlog::isHeard)
              && workedOff(backlog, Topics.JOURNAL.name()::equals)
              && workedOff(backlog, Topics.SETTLED_ROWS.name()::equals);
      if (caughtUp) {
        remaining = 0;
        done.complete(null);
      }
    } catch (AuthorizationException e) {
      LOG.warn(
          "Whether the pipeline has caught up cannot be seen, as it may not look: {}",
          e.getMessage());
      done.complete(null);
    } catch (RuntimeException e) {
      // Whoever waits for this thread must hear of it, whatever ended it.
      if (closed.getCount() > 0) {
        LOG.warn("Whether the pipeline has caught up could not be found out", e);
        done.complete(null);
      }
    }
  }

  private boolean workedOff(Backlog backlog, Predicate<String> topics) {
    ends = Map.of();
    unitsAloneSince = 0;
    return isReached(() -> running.getAsBoolean() && isWorkedOff(backlog, topics));
  }

  private boolean isWorkedOff(Backlog backlog, Predicate<String> topics) {
    List<Waiting> waiting;
    try {
      ends = ends.isEmpty() ? backlog.ends(topics) : ends;
      Set<TopicPartition> shared = backlog.shared();
      waiting =
          backlog.before(ends).stream().filter(one -> shared.contains(one.partition())).toList();
      if (shared.isEmpty()) {
        return false;
      }
    } catch (AuthorizationException e) {
      throw e;
    } catch (KafkaException e) {
      LOG.info("The pipeline's backlog cannot be seen now: {}", e.toString());
      return false;
    }
    remaining = waiting.stream().mapToLong(Waiting::records).sum();
    return waiting.isEmpty() || unitsKeepWaiting(waiting);
  }

  private boolean unitsKeepWaiting(List<Waiting> waiting) {
    if (!waiting.stream().allMatch(one -> Topics.unitOf(one.partition().topic()).isPresent())) {
      unitsAloneSince = 0;
      return false;
    }
    long now = System.nanoTime();
    unitsAloneSince = unitsAloneSince == 0 ? now : unitsAloneSince;
    if (now - unitsAloneSince < FOR_UNITS_ALONE.toNanos()) {
      return false;
    }
    LOG.warn(
        "{} records of these units are still to be taken in: {}",
        remaining,
        waiting.stream().map(one -> one.partition().topic()).distinct().collect(joining(", ")));
    return true;
  }

  /** Looks again and again, until it is so or nobody wants to know any more. */
  private boolean isReached(BooleanSupplier goal) {
    try {
      while (!goal.getAsBoolean()) {
        if (closed.await(POLL_INTERVAL.toMillis(), TimeUnit.MILLISECONDS)) {
          return false;
        }
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      thread.join(STOP_WITHIN.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
