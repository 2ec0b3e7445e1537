package io.duban.pipeline.consistency;

/**
 * Two truths that do not agree: what is missing, how much, and what mends it.
 *
 * @param topic that lacks something
 * @param partition of it, or -1 if the whole topic is meant
 * @param missing the places that are missing, as far as is known; else empty
 * @param detail what it was seen by
 */
public record Discrepancy(
    Kind kind, String topic, int partition, OffsetRange missing, String detail) {
  public static final int WHOLE_TOPIC = -1;

  /** What disagrees. */
  public enum Kind {
    /** The journal ends before what was read of it, or is gone. */
    JOURNAL_SHORTENED(true, Mending.JOURNAL),
    /** The way from the tracker to the rollup ends before what was read of it, or is gone. */
    SETTLED_ROWS_SHORTENED(true, Mending.STATE),
    /** Records were taken and the state that came of them is gone, or a part of it. */
    STATE_LOST(true, Mending.STATE),
    /** There is state and nothing says up to which place it was fed. */
    STATE_WITHOUT_PLACE(true, Mending.STATE),
    /** A record of ours names a schema that the registry does not know, or another one. */
    SCHEMA_LOST(true, Mending.REGISTRY),
    /** A source lost records; those that are left and were not taken yet are taken. */
    SOURCE_SHORTENED(false, Mending.NONE),
    /** A unit was registered and its topic does not exist. */
    SOURCE_MISSING(false, Mending.NONE),
    /** The group's place in a source was lost or set back; intake goes on behind what it took. */
    OFFSETS_LOST(false, Mending.NONE);

    private final boolean stops;
    private final Mending mending;

    Kind(boolean stops, Mending mending) {
      this.stops = stops;
      this.mending = mending;
    }

    /** Whether going on would lose or double something, so that the pipeline must not start. */
    public boolean stops() {
      return stops;
    }

    public Mending mending() {
      return mending;
    }
  }

  /** What mends it. */
  public enum Mending {
    JOURNAL("duban repair journal"),
    STATE("duban repair state"),
    REGISTRY("duban repair registry"),
    NONE("");

    private final String command;

    Mending(String command) {
      this.command = command;
    }

    /**
     * The command, empty if there is none; as it is, it changes nothing and shows what it would.
     */
    public String command() {
      return command;
    }
  }

  static Discrepancy of(Kind kind, String topic, String detail) {
    return new Discrepancy(kind, topic, WHOLE_TOPIC, new OffsetRange(0, 0), detail);
  }

  /** How many records are missing at most; 0 if that is not known. */
  public long records() {
    return Math.max(0, missing.size());
  }

  /** For logs; what a person reads in the terminal comes from the bundles by the kind's name. */
  public String sentence() {
    StringBuilder text = new StringBuilder(kind.name()).append(": ").append(place());
    text.append(": ").append(detail);
    if (!kind.mending().command().isEmpty()) {
      text.append("; run '")
          .append(kind.mending().command())
          .append("', which first only shows what it would do; see docs/operating.md, Backup and")
          .append(" repair");
    }
    return text.toString();
  }

  private String place() {
    String name = partition == WHOLE_TOPIC ? topic : topic + "-" + partition;
    return records() == 0
        ? name
        : "%s lacks %d records, %d to %d"
            .formatted(name, records(), missing.from(), missing.to() - 1);
  }
}
