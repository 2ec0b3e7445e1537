package io.duban.cli;

import io.duban.cli.demo.DemoCommand;
import picocli.CommandLine;

/** The duban command. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new DemoCommand()).execute(arguments));
  }
}
