package io.duban.cli;

import io.duban.cli.failure.CommandException;
import io.duban.cli.failure.FailureReport;
import io.duban.cli.failure.UsageReport;
import io.duban.cli.output.ConsoleLogging;
import io.duban.cli.output.Delivery;
import io.duban.cli.output.GlobalOptions;
import io.duban.cli.output.LogFormat;
import io.duban.cli.output.OutputPath;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** Where the process begins and ends. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    Delivery delivery = Delivery.ofStandardOutput();
    CommandLine commandLine = commandLine(System.getenv());
    int code = commandLine.execute(arguments);
    commandLine.getOut().flush();
    delivery.lost().ifPresent(sentence -> System.err.println("duban: " + sentence));
    System.exit(delivery.exitCode(code));
  }

  /** The whole command, reading the given environment and no other. */
  public static CommandLine commandLine(Map<String, String> environment) {
    DubanCommand root = new DubanCommand(environment);
    CommandLine commandLine =
        new CommandLine(root)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setUsageHelpAutoWidth(true)
            .setParameterExceptionHandler(new UsageReport())
            .setExecutionExceptionHandler(new FailureReport(root.options::verbose))
            .setExecutionStrategy(Main::run);
    describe(commandLine);
    return commandLine;
  }

  private static void describe(CommandLine commandLine) {
    commandLine
        .getCommandSpec()
        .usageMessage()
        .abbreviateSynopsis(true)
        .sortOptions(false)
        .optionListHeading("%nOptions:%n");
    commandLine.getSubcommands().values().forEach(Main::describe);
  }

  private static int run(ParseResult parsed) {
    GlobalOptions options = GlobalOptions.of(parsed.commandSpec());
    ConsoleLogging.format(options.logFormat());
    options.logFile().ifPresent(file -> log(file, options.logFormat(), parsed));
    return new RunLast().execute(parsed);
  }

  private static void log(Path file, LogFormat format, ParseResult parsed) {
    try {
      Path parent = file.toAbsolutePath().getParent();
      if (parent != null) {
        OutputPath.checkDirectory(parent);
      }
      OutputPath.checkFile(file);
    } catch (CommandException e) {
      throw new ParameterException(
          parsed.commandSpec().commandLine(), "--log-file: " + e.getMessage(), e);
    }
    ConsoleLogging.alsoTo(file, format);
  }
}
