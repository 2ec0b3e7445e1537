package io.duban.guards;

import io.duban.guards.source.Bounds;

/** What a module is held to, and what to do where it does not hold. */
public enum Guard {
  LAYERS("List the package with its layer, or turn the dependency round."),
  CYCLES("Move what the packages share below both."),
  PACKAGE_SIZE(
      "A package has at most "
          + Bounds.FILES_OF_A_PACKAGE
          + " files, a list of like things "
          + Bounds.FILES_OF_A_LIST
          + ". Split it by what its classes are about."),
  FILE_LENGTH("A file has at most " + Bounds.LINES_OF_A_FILE + " lines. Split it."),
  METHOD_LENGTH("A method has at most " + Bounds.LINES_OF_A_METHOD + " lines. Split it."),
  RECORD_WIDTH(
      "A record has at most "
          + Bounds.COMPONENTS_OF_A_RECORD
          + " components. Put those that belong together into records of their own.");

  private final String remedy;

  Guard(String remedy) {
    this.remedy = remedy;
  }

  String remedy() {
    return remedy;
  }
}
