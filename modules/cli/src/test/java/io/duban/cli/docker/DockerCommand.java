package io.duban.cli.docker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The {@code docker} command, run at the root of the project. */
final class DockerCommand {
  static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();

  private static final Duration PATIENCE = Duration.ofMinutes(15);
  private static final String STAND_IN = "local/jre:17";
  private static final String DEFAULT_BASE = "eclipse-temurin:17-jre";

  private final List<String> start;
  private final Map<String, String> environment = new HashMap<>(Map.of("DUBAN_BASE", base()));

  DockerCommand(String... start) {
    this.start = List.of(start);
  }

  /** What a command printed and how it ended. */
  record Ended(int code, String out, String errors) {}

  DockerCommand with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Runs it and returns what it printed, without blanks around it. */
  String run(String... arguments) throws IOException {
    Ended ended = end(arguments);
    if (ended.code() != 0) {
      throw new IllegalStateException(
          "docker %s %s ended with %d:%n%s%n%s"
              .formatted(start, List.of(arguments), ended.code(), ended.out(), ended.errors()));
    }
    return ended.out().strip();
  }

  Ended end(String... arguments) throws IOException {
    List<String> line = new ArrayList<>(List.of("docker"));
    line.addAll(start);
    line.addAll(List.of(arguments));
    return end(environment, line);
  }

  /** Runs any command at the root of the project. */
  static Ended end(Map<String, String> environment, List<String> line) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(line).directory(ROOT.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    CompletableFuture<String> out = text(process.getInputStream());
    CompletableFuture<String> errors = text(process.getErrorStream());
    if (!endsInTime(process)) {
      process.destroyForcibly();
      throw new IllegalStateException("%s does not end: %s".formatted(line, errors.join()));
    }
    return new Ended(process.exitValue(), out.join(), errors.join());
  }

  private static boolean endsInTime(Process process) {
    try {
      return process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static CompletableFuture<String> text(InputStream stream) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return new String(stream.readAllBytes(), UTF_8);
          } catch (IOException e) {
            return e.toString();
          }
        });
  }

  private static final DockerEngine ENGINE = new DockerEngine(DockerCommand::succeeds);
  private static final List<String> COMPOSED =
      List.of("apache/kafka:4.3.1", "apicurio/apicurio-registry:3.0.9");

  /** Whether an engine answers that has or can fetch what is needed, and it is wanted. */
  static boolean works() {
    return !"embedded".equals(System.getenv("DUBAN_IT_CLUSTER"))
        && ENGINE.answers()
        && ENGINE.has(List.of(base()));
  }

  /** Whether Compose is there too, in the version that can wait, and so are the images. */
  static boolean composes() {
    return works() && succeeds(List.of("compose", "version")) && ENGINE.has(COMPOSED);
  }

  /** A base image that was made on this machine, if there is one, else the usual one. */
  static String base() {
    return succeeds(List.of("image", "inspect", STAND_IN)) ? STAND_IN : DEFAULT_BASE;
  }

  private static boolean succeeds(List<String> arguments) {
    List<String> line = new ArrayList<>(List.of("docker"));
    line.addAll(arguments);
    try {
      Process process =
          new ProcessBuilder(line)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return endsInTime(process) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
