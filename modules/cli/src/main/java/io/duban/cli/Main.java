package io.duban.cli;

import io.duban.cli.failure.FailureReport;
import io.duban.cli.failure.UsageReport;
import io.duban.cli.output.ConsoleLogging;
import io.duban.cli.output.GlobalOptions;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** Where the process begins and ends. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(commandLine(System.getenv()).execute(arguments));
  }

  /** The whole command, reading the given environment and no other. */
  public static CommandLine commandLine(Map<String, String> environment) {
    DubanCommand root = new DubanCommand(environment);
    CommandLine commandLine =
        new CommandLine(root)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setUsageHelpAutoWidth(true)
            .setParameterExceptionHandler(new UsageReport())
            .setExecutionExceptionHandler(new FailureReport())
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
    options.logFile().ifPresent(file -> ConsoleLogging.alsoTo(file, options.logFormat()));
    return new RunLast().execute(parsed);
  }
}
