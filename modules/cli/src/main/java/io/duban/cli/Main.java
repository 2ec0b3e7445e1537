package io.duban.cli;

import io.duban.cli.failure.CommandException;
import io.duban.cli.failure.FailureReport;
import io.duban.cli.failure.UsageReport;
import io.duban.cli.output.CheckedOutput;
import io.duban.cli.output.ConsoleLogging;
import io.duban.cli.output.GlobalOptions;
import io.duban.cli.output.Labels;
import io.duban.cli.output.LogFormat;
import io.duban.cli.output.OutputPath;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** Where the process begins and ends. */
public final class Main {
  private static final char UNREADABLE = '\uFFFD';

  private Main() {}

  public static void main(String[] arguments) {
    CheckedOutput output = CheckedOutput.ofStandardOutput();
    DubanCommand root = new DubanCommand(System.getenv());
    CommandLine commandLine = commandLine(root);
    int code = commandLine.execute(arguments);
    commandLine.getOut().flush();
    Labels labels = Labels.of(root.options.locale());
    output.lost().ifPresent(why -> System.err.println("duban: " + labels.text("output.lost", why)));
    System.exit(output.exitCode(code));
  }

  /** The whole command, reading the given environment and no other. */
  public static CommandLine commandLine(Map<String, String> environment) {
    return commandLine(new DubanCommand(environment));
  }

  private static CommandLine commandLine(DubanCommand root) {
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
    CommandSpec command = commandLine.getCommandSpec().mixinStandardHelpOptions(true);
    UsageMessageSpec usage =
        command
            .usageMessage()
            .abbreviateSynopsis(true)
            .sortOptions(false)
            .optionListHeading("%nOptions:%n")
            .commandListHeading("%nCommands:%n");
    if (usage.footer().length > 0) {
      usage.footerHeading("%nExamples:%n");
    }
    if (!(command.userObject() instanceof Callable)) {
      usage.synopsisSubcommandLabel("COMMAND");
    }
    commandLine.getSubcommands().values().forEach(Main::describe);
  }

  private static int run(ParseResult parsed) {
    GlobalOptions options = GlobalOptions.of(parsed.commandSpec());
    requireReadable(parsed, options);
    ConsoleLogging.format(options.logFormat());
    options.logFile().ifPresent(file -> log(file, options.logFormat(), parsed));
    return new RunLast().execute(parsed);
  }

  /** Java decodes what it is given by the locale, and where that fails, the words are lost. */
  private static void requireReadable(ParseResult parsed, GlobalOptions options) {
    Stream<String> variables =
        options.environment().entrySet().stream()
            .filter(variable -> variable.getKey().startsWith("DUBAN_"))
            .map(variable -> variable.getKey() + "=" + variable.getValue());
    Stream.concat(parsed.originalArgs().stream(), variables)
        .filter(given -> given.indexOf(UNREADABLE) >= 0)
        .findFirst()
        .ifPresent(
            given -> {
              throw new ParameterException(
                  parsed.commandSpec().commandLine(),
                  Labels.of(options.locale()).text("argument.unreadable", given));
            });
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
