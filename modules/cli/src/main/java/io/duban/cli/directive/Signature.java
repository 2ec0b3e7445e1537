package io.duban.cli.directive;

import io.duban.office.cluster.Connection;
import picocli.CommandLine.Option;

/** Who decides, and why. */
final class Signature {
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
      description =
          "Who decides. Default: DUBAN_AUTHOR, else author in the configuration file, else"
              + " the user's name.")
  private String author;

  String reason() {
    return reason;
  }

  String author(Connection connection) {
    return author == null ? connection.author() : author;
  }
}
