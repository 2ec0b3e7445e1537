package io.duban.cli.testing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command as a process of its own, with real channels and signals. */
public final class CommandProcess {
  private final ProcessBuilder builder;

  private CommandProcess(List<String> properties, List<String> arguments) {
    List<String> line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8"));
    line.addAll(properties);
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.duban.cli.Main"));
    line.addAll(arguments);
    builder = new ProcessBuilder(line);
    builder.environment().put("DUBAN_LANG", "en");
  }

  public static CommandProcess of(String... arguments) {
    return new CommandProcess(List.of(), List.of(arguments));
  }

  /** One whose temporary files go to a directory. */
  public static CommandProcess in(Path temporary, String... arguments) {
    return new CommandProcess(List.of("-Djava.io.tmpdir=" + temporary), List.of(arguments));
  }

  public CommandProcess outTo(Path file) {
    builder.redirectOutput(file.toFile());
    return this;
  }

  public CommandProcess errTo(Path file) {
    builder.redirectError(new File(file.toString()));
    return this;
  }

  public Process start() throws IOException {
    return builder.start();
  }
}
