package io.duban.pipeline.service;

import io.duban.pipeline.consistency.InconsistentException;
import io.duban.registry.RegistryUnavailableException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.errors.TopologyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of a stream thread that died. What passes by itself, such as a registry that does
 * not answer, is waited out however long it takes; anything else may happen a few times and no
 * more.
 */
final class RestartPolicy {
  private static final Logger LOG = LoggerFactory.getLogger(RestartPolicy.class);
  private static final int MOST_RESTARTS = 5;
  private static final Duration WITHIN = Duration.ofMinutes(5);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final CompletableFuture<Throwable> failure;
  private final Duration pause;
  private final Deque<Long> restarts = new ArrayDeque<>();

  RestartPolicy(CompletableFuture<Throwable> failure) {
    this(failure, PAUSE);
  }

  RestartPolicy(CompletableFuture<Throwable> failure, Duration pause) {
    this.failure = failure;
    this.pause = pause;
  }

  synchronized StreamThreadExceptionResponse decide(Throwable exception) {
    Optional<InconsistentException> inconsistent = InconsistentException.in(exception);
    if (inconsistent.isPresent()) {
      LOG.error("The pipeline stops: {}", inconsistent.get().getMessage());
      failure.complete(inconsistent.get());
      return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
    if (!passes(exception) && tooMany()) {
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

  private static boolean passes(Throwable exception) {
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      if (cause instanceof RegistryUnavailableException || cause instanceof RetriableException) {
        return true;
      }
      // The coordinator ended a transaction meanwhile; the thread that follows begins its own.
      if (cause instanceof InvalidTxnStateException) {
        return true;
      }
      // A thread may be handed the topic of a new unit before it has heard of it.
      if (cause instanceof TopologyException) {
        return true;
      }
    }
    return false;
  }

  private void pause() {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
