package io.duban.integration.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A program of the tests in a JVM of its own, which can be killed. */
public final class ChildProcess {
  private static final String READY = "child-is-ready";
  private static final Duration TIMEOUT = Duration.ofMinutes(3);

  private final Process process;
  private final List<String> output = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Boolean> ready = new CompletableFuture<>();

  private ChildProcess(Process process) {
    this.process = process;
    Thread reader = new Thread(this::passOutputOn, "output-of-" + process.pid());
    reader.setDaemon(true);
    reader.start();
  }

  /** Starts a main class of the test's class path. */
  public static ChildProcess start(Class<?> main, List<String> arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(arguments);
    return new ChildProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  /** For the child: ends it when the test that started it is gone, however it went. */
  public static void endWithParent() {
    Thread orphan =
        new Thread(
            () -> {
              try {
                System.in.transferTo(OutputStream.nullOutputStream());
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              } finally {
                Runtime.getRuntime().halt(1);
              }
            },
            "end-with-parent");
    orphan.setDaemon(true);
    orphan.start();
  }

  /** For the child: tells the test that it is ready. */
  public static void tellReady() {
    System.out.println(READY);
  }

  /** Returns when the child is ready. */
  public ChildProcess awaitReady() throws Exception {
    if (!ready.get(TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException("the process ended before it was ready; its output says why");
    }
    return this;
  }

  /** Returns when the child has printed a line with this in it. */
  public void awaitOutput(String part) {
    Patience.await("process " + pid() + " to say " + part)
        .until(() -> output.stream().anyMatch(line -> line.contains(part)));
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** SIGKILL: nothing is finished, committed or given back. */
  public void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /** SIGTERM: it may finish what it has in hand. */
  public void stop() {
    process.destroy();
    awaitEnd();
  }

  /** SIGSTOP: it stands still and knows nothing of it. */
  public void freeze() throws Exception {
    signal("-STOP");
  }

  /** SIGCONT: it goes on as if no time had passed. */
  public void thaw() throws Exception {
    signal("-CONT");
  }

  private void signal(String signal) throws Exception {
    int status =
        new ProcessBuilder("kill", signal, Long.toString(pid())).inheritIO().start().waitFor();
    if (status != 0) {
      throw new IllegalStateException("kill %s %d ended with %d".formatted(signal, pid(), status));
    }
  }

  private void awaitEnd() {
    Patience.await("process " + pid() + " to end").until(() -> !process.isAlive());
  }

  private void passOutputOn() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.equals(READY)) {
          ready.complete(true);
        } else {
          output.add(line);
          System.out.println("[" + process.pid() + "] " + line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      ready.complete(false);
    }
  }
}
