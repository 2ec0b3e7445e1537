package io.duban.cli.failure;

/** A command cannot do what it was asked to; the message says what, where, and what to do. */
public final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  private CommandException(int exitCode, String message, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  public static CommandException unreachable(String message, Throwable cause) {
    return new CommandException(ExitCode.UNREACHABLE, message, cause);
  }

  public static CommandException refused(String message) {
    return new CommandException(ExitCode.REFUSED, message, null);
  }

  public static CommandException cannotStart(String message) {
    return new CommandException(ExitCode.CANNOT_START, message, null);
  }

  public static CommandException usage(String message) {
    return new CommandException(ExitCode.USAGE, message, null);
  }

  public static CommandException failed(String message, Throwable cause) {
    return new CommandException(ExitCode.FAILED, message, cause);
  }

  public int exitCode() {
    return exitCode;
  }
}
