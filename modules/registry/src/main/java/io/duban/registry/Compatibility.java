package io.duban.registry;

/** Which of a subject's schemas a new one must be able to read, or be read by. */
public enum Compatibility {
  NONE(false, false, false),
  BACKWARD(true, false, false),
  BACKWARD_TRANSITIVE(true, false, true),
  FORWARD(false, true, false),
  FORWARD_TRANSITIVE(false, true, true),
  FULL(true, true, false),
  FULL_TRANSITIVE(true, true, true);

  private final boolean readsOlder;
  private final boolean readByOlder;
  private final boolean transitive;

  Compatibility(boolean readsOlder, boolean readByOlder, boolean transitive) {
    this.readsOlder = readsOlder;
    this.readByOlder = readByOlder;
    this.transitive = transitive;
  }

  /** Whether the new schema must read what the older one wrote. */
  public boolean readsOlder() {
    return readsOlder;
  }

  /** Whether the older schema must read what the new one writes. */
  public boolean readByOlder() {
    return readByOlder;
  }

  /** Whether all older versions count, not only the newest of them. */
  public boolean transitive() {
    return transitive;
  }
}
