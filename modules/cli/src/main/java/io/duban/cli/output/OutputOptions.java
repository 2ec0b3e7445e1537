package io.duban.cli.output;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How a command shows its data. */
public final class OutputOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--format",
      order = 41,
      paramLabel = "table|json|jsonl",
      defaultValue = "table",
      description = "Form of the output: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Format format;

  /** Where the command writes. */
  public Output open() {
    GlobalOptions global = GlobalOptions.of(command);
    return new Output(
        command.commandLine().getOut(),
        command.commandLine().getErr(),
        format,
        Labels.of(global.locale()),
        Terminal.of(global.environment()));
  }
}
