package io.duban.cli.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code duban up} as a process of its own, which can be killed. */
public final class UpProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader out;
  private final Map<String, String> address;

  private UpProcess(Process process) throws IOException {
    this.process = process;
    this.out = process.inputReader(StandardCharsets.UTF_8);
    this.address =
        Map.of(
            "DUBAN_BOOTSTRAP", value(out, "Kafka"),
            "DUBAN_REGISTRY", value(out, "Registry"));
  }

  /** Returns when it serves. */
  public static UpProcess start(Path directory, String... options) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "io.duban.cli.Main",
                "up",
                "--lang=en",
                "--broker-port=0",
                "--registry-port=0",
                "--data=" + directory.resolve("data")));
    command.addAll(List.of(options));
    return new UpProcess(
        new ProcessBuilder(command).redirectError(directory.resolve("up.err").toFile()).start());
  }

  /** Waits until it says something. */
  public void awaitLine(String words) throws IOException {
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.contains(words)) {
        return;
      }
    }
    throw new IOException("up ended before it said " + words);
  }

  private static String value(BufferedReader out, String name) throws IOException {
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.strip().startsWith(name)) {
        return line.strip().substring(name.length()).strip();
      }
    }
    throw new IOException("up ended before it said where its " + name + " is");
  }

  /** Environment in which other commands find it. */
  public Map<String, String> address() {
    return address;
  }

  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Asks it to end and says with which exit code it did. */
  public int stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new IllegalStateException("up does not stop");
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
