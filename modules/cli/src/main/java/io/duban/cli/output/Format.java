package io.duban.cli.output;

/** In which form a command shows its data. */
public enum Format {
  /** For people. */
  TABLE,
  /** One JSON value. */
  JSON,
  /** One JSON value a line. */
  JSONL;

  @Override
  public String toString() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
