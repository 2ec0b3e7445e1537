package io.duban.pipeline.service;

import io.duban.pipeline.consistency.InconsistentException;
import io.duban.pipeline.deadletter.FailureClassifier;
import io.duban.pipeline.deadletter.Stoppages;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of a stream thread that died. What passes by itself, such as a registry that does
 * not answer, is waited out however long it takes; so is a record that is set aside when it comes
 * again. Anything else may happen a few times and no more.
 */
final class RestartPolicy {
  private static final Logger LOG = LoggerFactory.getLogger(RestartPolicy.class);
  private static final int MOST_RESTARTS = 5;
  private static final Duration WITHIN = Duration.ofMinutes(5);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final CompletableFuture<Throwable> failure;
  private final Stoppages stoppages;
  private final Duration pause;
  private final Deque<Long> restarts = new ArrayDeque<>();

  RestartPolicy(CompletableFuture<Throwable> failure, Stoppages stoppages) {
    this(failure, stoppages, PAUSE);
  }

  RestartPolicy(CompletableFuture<Throwable> failure, Stoppages stoppages, Duration pause) {
    this.failure = failure;
    this.stoppages = stoppages;
    this.pause = pause;
  }

  synchronized StreamThreadExceptionResponse decide(Throwable exception) {
    Optional<InconsistentException> inconsistent = InconsistentException.in(exception);
    if (inconsistent.isPresent()) {
      LOG.error("The pipeline stops: {}", inconsistent.get().getMessage());
      failure.complete(inconsistent.get());
      return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
    boolean bearable = stoppages.died() || FailureClassifier.pass(exception);
    if (!bearable && tooMany()) {
      LOG.error(
          "The pipeline stops: it failed {} times within {}", MOST_RESTARTS, WITHIN, exception);
      failure.complete(exception);
      return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
    LOG.warn("A stream thread failed and is replaced: {}", exception.toString());
    pause();
    return StreamThreadExceptionResponse.REPLACE_THREAD;
  }

  private boolean tooMany() {
    long now = System.nanoTime();
    restarts.addLast(now);
    while (now - restarts.getFirst() > WITHIN.toNanos()) {
      restarts.removeFirst();
    }
    return restarts.size() > MOST_RESTARTS;
  }

  private void pause() {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
