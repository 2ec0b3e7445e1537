package io.duban.cli.failure;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Says in one sentence why a command failed; the stack trace only to who asked for it. */
public final class FailureReport implements IExecutionExceptionHandler {
  private final BooleanSupplier isVerbose;

  /**
   * A report of failures.
   *
   * @param isVerbose whether the stack trace is asked for
   */
  public FailureReport(BooleanSupplier isVerbose) {
    this.isVerbose = isVerbose;
  }

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine commandLine, ParseResult parsed) {
    Explanation explanation = Explanation.of(failure, () -> user(commandLine));
    PrintWriter err = commandLine.getErr();
    err.println("duban: " + explanation.sentence());
    if (isVerbose.getAsBoolean()) {
      failure.printStackTrace(err);
    }
    err.flush();
    return explanation.exitCode();
  }

  /** What a person is told of a failure that the command survives. */
  public static String sentence(Throwable failure) {
    return Explanation.of(failure, Optional::empty).sentence();
  }

  private static Optional<String> user(CommandLine commandLine) {
    return commandLine.getCommandSpec().mixins().values().stream()
        .map(CommandSpec::userObject)
        .filter(Speaker.class::isInstance)
        .map(Speaker.class::cast)
        .findFirst()
        .flatMap(Speaker::user);
  }
}
