package io.duban.guards.source;

/** How large anything may be. */
public final class Bounds {
  public static final int LINES_OF_A_FILE = 300;
  public static final int LINES_OF_A_METHOD = 40;
  public static final int COMPONENTS_OF_A_RECORD = 10;
  public static final int FILES_OF_A_PACKAGE = 20;

  /** Of a package that is a list of like things, such as rules or commands. */
  public static final int FILES_OF_A_LIST = 30;

  private Bounds() {}
}
