package io.duban.cli.failure;

/** What the process says of itself when it ends. */
public final class ExitCode {
  public static final int DONE = 0;
  public static final int FAILED = 1;
  public static final int USAGE = 2;

  /** The broker or the registry cannot be reached. */
  public static final int UNREACHABLE = 3;

  /** Refused, or what was asked for does not exist. */
  public static final int REFUSED = 4;

  /** A port is taken, a directory in use, or the cluster is not as the catalogue says. */
  public static final int CANNOT_START = 5;

  private ExitCode() {}
}
