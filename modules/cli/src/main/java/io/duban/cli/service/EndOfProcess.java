package io.duban.cli.service;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;

/**
 * Holds the process until it is asked to end by Ctrl-C or a signal, and then until what was running
 * has been closed. An end that was asked for is no failure: the process exits with 0.
 */
final class EndOfProcess implements AutoCloseable {
  private final CompletableFuture<Throwable> asked = new CompletableFuture<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread hook = new Thread(this::end, "duban-end");

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
    Throwable reason = asked.applyToEither(failure, cause -> cause).join();
    if (reason != null) {
      throw new CompletionException(reason);
    }
  }

  private void end() {
    asked.complete(null);
    try {
      closed.await();
      Runtime.getRuntime().halt(0);
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
