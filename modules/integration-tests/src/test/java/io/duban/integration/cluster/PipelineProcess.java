package io.duban.integration.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A pipeline in a process of its own, which can be killed. */
public final class PipelineProcess {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Process process;
  private final CompletableFuture<Boolean> running = new CompletableFuture<>();

  private PipelineProcess(Process process) {
    this.process = process;
    Thread reader = new Thread(this::passOutputOn, "output-of-the-pipeline");
    reader.setDaemon(true);
    reader.start();
  }

  static PipelineProcess start(Cluster cluster, Path state) throws IOException {
    return new PipelineProcess(
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                PipelineMain.class.getName(),
                cluster.kafka().get("bootstrap.servers").toString(),
                cluster.registryUrl(),
                state.toString())
            .redirectErrorStream(true)
            .start());
  }

  /** Returns when the pipeline runs. */
  public PipelineProcess awaitRunning() throws Exception {
    if (!running.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException("the pipeline ended before it ran; its output says why");
    }
    return this;
  }

  /** SIGKILL: nothing is finished, committed or given back. */
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException("process " + process.pid() + " does not die");
    }
  }

  private void passOutputOn() {
    try (BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        if (line.equals(PipelineMain.RUNNING)) {
          running.complete(true);
        } else {
          System.out.println("[" + process.pid() + "] " + line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      running.complete(false);
    }
  }
}
