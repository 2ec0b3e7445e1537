package io.duban.cli.service;

import io.duban.cli.failure.ExitCode;
import io.duban.cli.stack.LocalStack;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Runs the pipeline of a stack, and again when it has failed: what is wrong can be mended only
 * while broker and registry serve.
 */
final class PipelineKeeper {
  static final Duration RETRY_INTERVAL = Duration.ofSeconds(15);

  private static final Duration POLL_INTERVAL = Duration.ofMillis(100);
  private static final Duration TELL_INTERVAL = Duration.ofSeconds(5);

  private final LocalStack stack;
  private final EndOfProcess end;
  private final Listener listener;

  /** Hears how the pipeline is. */
  interface Listener {
    void catchingUp(long records);

    void running();

    /** It could not start, or stopped; it is tried again. */
    void failed(Throwable reason);

    /** What was left of one that failed could not be stopped cleanly; it is tried again anyway. */
    void notStopped(Throwable reason);
  }

  PipelineKeeper(LocalStack stack, EndOfProcess end, Listener listener) {
    this.stack = stack;
    this.end = end;
    this.listener = listener;
  }

  /**
   * Returns when the end was asked for.
   *
   * @throws CompletionException if the broker cannot go on
   */
  void keep() {
    while (!end.isAsked()) {
      Optional<Throwable> failure = run();
      if (stack.brokerFailure().isDone()) {
        throw new CompletionException(stack.brokerFailure().join());
      }
      if (failure.isPresent() && !end.isAsked()) {
        end.exitWith(ExitCode.FAILED);
        stop();
        listener.failed(failure.get());
        end.isAskedWithin(RETRY_INTERVAL);
      }
    }
  }

  private void stop() {
    try {
      stack.stopPipeline();
    } catch (RuntimeException e) {
      listener.notStopped(e);
    }
  }

  private Optional<Throwable> run() {
    try {
      stack.startPipeline();
      stack.startClock(Clock.systemUTC());
      CompletableFuture<Throwable> failure = stack.failure();
      if (hasCaughtUp(failure)) {
        end.exitWith(ExitCode.DONE);
        listener.running();
      }
      return end.awaitOr(failure);
    } catch (RuntimeException e) {
      return Optional.of(e);
    }
  }

  private boolean hasCaughtUp(CompletableFuture<Throwable> failure) {
    long told = System.nanoTime();
    while (!stack.pipeline().caughtUp().isDone()) {
      if (failure.isDone() || end.isAskedWithin(POLL_INTERVAL)) {
        return false;
      }
      long now = System.nanoTime();
      if (now - told > TELL_INTERVAL.toNanos()) {
        listener.catchingUp(stack.pipeline().remaining());
        told = now;
      }
    }
    return true;
  }
}
