package io.duban.cli.directive;

import io.duban.cli.output.GlobalOptions;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Who decides, and why. */
final class Signature {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--reason",
      order = 21,
      required = true,
      paramLabel = "WORDS",
      description = "Why.")
  private String reason;

  @Option(
      names = "--author",
      order = 22,
      paramLabel = "NAME",
      description = "Who decides. Default: DUBAN_AUTHOR, else the user's name.")
  private String author;

  String reason() {
    return reason;
  }

  String author() {
    Map<String, String> environment = GlobalOptions.of(command).environment();
    return author == null
        ? environment.getOrDefault("DUBAN_AUTHOR", System.getProperty("user.name"))
        : author;
  }
}
