package io.duban.contracts;

/** Names of the record headers Duban writes; values are UTF-8 text. */
public final class Headers {
  /** Unit whose topic a journal record came from. */
  public static final String UNIT = "duban.unit";

  /** Where a journal record came from: {@code <topic>/<partition>/<offset>}. */
  public static final String SOURCE = "duban.source";

  /** Which task of the pipeline forwarded a day: its number. */
  public static final String ORIGIN = "duban.origin";

  /** Why a record is a dead letter: a {@link ReasonCode}. */
  public static final String REASON = "duban.reason";

  /** What was wrong with a dead letter, where, and what to do. */
  public static final String DETAIL = "duban.detail";

  /** The last offset of several records that one dead letter stands for. */
  public static final String LAST_OFFSET = "duban.last-offset";

  /**
   * Which dead letter a record was sent again from: {@code <topic>/<partition>/<offset>}. A record
   * without it was sent by its sender.
   */
  public static final String REPLAYED = "duban.replayed";

  private Headers() {}
}
