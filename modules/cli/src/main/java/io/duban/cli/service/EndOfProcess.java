package io.duban.cli.service;

import io.duban.cli.failure.ExitCode;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Holds the process until it is asked to end by Ctrl-C or a signal, and then until what was running
 * has been closed. An end that was asked for is no failure: the process exits with 0, unless what
 * it should have run did not.
 */
final class EndOfProcess implements AutoCloseable {
  private final CompletableFuture<Throwable> asked = new CompletableFuture<>();
  private final CountDownLatch heard = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread hook = new Thread(this::end, "duban-end");
  private volatile int code = ExitCode.DONE;

  private EndOfProcess() {}

  static EndOfProcess awaited() {
    EndOfProcess end = new EndOfProcess();
    Runtime.getRuntime().addShutdownHook(end.hook);
    return end;
  }

  /**
   * Waits until the end is asked for.
   *
   * @param failure completes when what runs cannot go on
   * @throws CompletionException if it did
   */
  void await(CompletableFuture<Throwable> failure) {
    awaitOr(failure)
        .ifPresent(
            reason -> {
              throw new CompletionException(reason);
            });
  }

  /** Waits until the end is asked for, or something else has come; that is then returned. */
  Optional<Throwable> awaitOr(CompletableFuture<Throwable> other) {
    return Optional.ofNullable(asked.applyToEither(other, cause -> cause).join());
  }

  /** Waits for a time, and says whether the end was asked for in it. */
  boolean isAskedWithin(Duration time) {
    try {
      return heard.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  boolean isAsked() {
    return asked.isDone();
  }

  /** The exit code of an end that is asked for from now on. */
  void exitWith(int exitCode) {
    code = exitCode;
  }

  private void end() {
    asked.complete(null);
    heard.countDown();
    try {
      closed.await();
      Runtime.getRuntime().halt(code);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    if (!asked.isDone()) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }
}
