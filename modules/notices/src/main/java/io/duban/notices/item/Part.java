package io.duban.notices.item;

/** The part of a notice an item belongs to; each part has its own numbering. */
public enum Part {
  /** The work items. */
  BODY(""),
  /** The list of headline targets, where a notice numbers it apart. */
  GOALS("G"),
  /** The rows of an attached ledger: sub-tasks with owners of their own. */
  LEDGER("L");

  private final String prefix;

  Part(String prefix) {
    this.prefix = prefix;
  }

  /** The item's number as the last part of a task id: 046, G003. */
  public String label(int number) {
    return prefix + "%03d".formatted(number);
  }
}
