package io.duban.cli.testing;

import io.duban.cli.Main;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import picocli.CommandLine;

/** Runs the command in this process and keeps what it said. */
public final class Shell {
  private final Map<String, String> environment;

  /** What a run came to. */
  public record Run(int exitCode, String out, String err) {}

  public Shell(Map<String, String> environment) {
    this.environment = environment;
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
