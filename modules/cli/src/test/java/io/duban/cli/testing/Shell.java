package io.duban.cli.testing;

import static org.awaitility.Awaitility.await;

import io.duban.cli.Main;
import io.duban.cli.stack.LocalStack;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import picocli.CommandLine;

/** Runs the command in this process and keeps what it said. */
public final class Shell {
  /** How long a test waits for what must happen; a machine with much else to do takes minutes. */
  public static final Duration PATIENCE = Duration.ofMinutes(4);

  private final Map<String, String> environment;

  /** What a run came to. */
  public record Run(int exitCode, String out, String err) {}

  public Shell(Map<String, String> environment) {
    this.environment = environment;
  }

  /** A shell that finds a stack, speaks English and decides as "office". */
  public static Shell on(LocalStack stack) {
    return new Shell(
        Map.of(
            "DUBAN_BOOTSTRAP",
            stack.bootstrap(),
            "DUBAN_REGISTRY",
            stack.registryUrl(),
            "DUBAN_AUTHOR",
            "office",
            "DUBAN_LANG",
            "en"));
  }

  /** A shell that finds a cluster by a client file, and speaks English. */
  public static Shell by(Path clientFile) {
    return new Shell(Map.of("DUBAN_CONFIG", clientFile.toString(), "DUBAN_LANG", "en"));
  }

  /** Runs a command again and again until it comes to what is expected. */
  public Run eventually(Predicate<Run> expected, String... arguments) {
    return await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> run(arguments), expected);
  }

  public Run run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine commandLine =
        Main.commandLine(environment).setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int exitCode = commandLine.execute(arguments);
    commandLine.getOut().flush();
    commandLine.getErr().flush();
    return new Run(exitCode, out.toString(), err.toString());
  }
}
