package io.duban.cli.demo;

import io.duban.cli.failure.ExitCode;
import io.duban.cli.output.ConsoleLogging;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends a demo on Ctrl-C or a signal, wherever it is, without leaving anything behind. What was
 * running meanwhile fails for want of its broker, which is nothing to tell anybody.
 */
final class Ending implements AutoCloseable {
  private static final int INTERRUPTED = 130;
  private static final int STARTS_WITHIN_SECONDS = 60;

  private final CompletableFuture<AutoCloseable> stack = new CompletableFuture<>();
  private final Thread hook = new Thread(this::end, "duban-demo-end");
  private volatile boolean asked;
  private volatile int code = INTERRUPTED;

  private Ending() {}

  static Ending heard() {
    Ending ending = new Ending();
    Runtime.getRuntime().addShutdownHook(ending.hook);
    return ending;
  }

  /** What is to be closed, once it has started or failed to. */
  void closes(AutoCloseable started) {
    stack.complete(started);
  }

  /** From now on Ctrl-C is the way it is meant to end. */
  void isExpected() {
    code = ExitCode.DONE;
  }

  boolean isAsked() {
    return asked;
  }

  private void end() {
    asked = true;
    ConsoleLogging.silence();
    try {
      stack.get(STARTS_WITHIN_SECONDS, TimeUnit.SECONDS).close();
    } catch (Exception e) {
      // The process ends here and now; the next demo takes away what this one may have left.
      code = INTERRUPTED;
    }
    Runtime.getRuntime().halt(code);
  }

  /** Waits for the end that is under way; the thread that asked for it ends the process. */
  static void await() throws InterruptedException {
    new CountDownLatch(1).await();
  }

  @Override
  public void close() {
    stack.complete(() -> {});
    if (!asked) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }
}
