package io.duban.contracts;

/**
 * How many bytes, and records, anything may have; each limit lies strictly inside the next. What is
 * over one is set aside before it is held whole. {@code docs/limits.md} says who holds to which.
 */
public final class Limits {
  private static final int KIB = 1024;
  private static final int MIB = 1024 * KIB;

  /** A record that is heard: key, value and headers, uncompressed. */
  public static final int RECORD = 256 * KIB;

  /** A record of the journal: what was heard, and headers that say where. */
  public static final int JOURNAL_RECORD = RECORD + KIB;

  /** A dead letter: what was refused, and headers that say why. */
  public static final int DEAD_LETTER = 320 * KIB;

  /** A value of a state store. */
  public static final int STATE_VALUE = 768 * KIB;

  /** A batch of a changelog, as Kafka bounds it unless it is told otherwise. */
  public static final int CHANGELOG_BATCH = MIB + 12;

  /** A batch of most topics, compressed; senders fill it with many records. */
  public static final int BATCH = 4 * MIB;

  /** A batch of the dead letters. */
  public static final int DEAD_LETTER_BATCH = BATCH + MIB;

  /** What is looked through of a batch, uncompressed; what lies behind is set aside unread. */
  public static final int UNCOMPRESSED_BATCH = 16 * MIB;

  /** A batch of bulletins: every red and yellow row with the unit's words, of hundreds of tasks. */
  public static final int BULLETIN_BATCH = 16 * MIB;

  /** A request of the pipeline's producer. */
  public static final int REQUEST = 20 * MIB;

  /** What one answer of a broker holds of a partition, unless its first batch is larger. */
  public static final int PARTITION_FETCH = MIB;

  /** What one answer of a broker holds. */
  public static final int FETCH = 8 * MIB;

  /** Records of one poll. */
  public static final int POLL_RECORDS = 64;

  /** Records of a partition that wait for their turn, before the last poll is added. */
  public static final int BUFFERED_RECORDS = 32;

  /** Partitions of a unit's topic for which the heap is reckoned. */
  public static final int UNIT_PARTITIONS = 3;

  /** Records a unit lets wait for one task that is not defined. */
  public static final int WAITING_OF_A_TASK = 200;

  /** Records a unit lets wait for tasks that are not defined. */
  public static final int WAITING_RECORDS = 2_000;

  /** Bytes of them. */
  public static final int WAITING_BYTES = 4 * MIB;

  /** What is dated later than the tracker's day, of a unit. */
  public static final int HELD_OF_A_UNIT = 8 * MIB;

  /** The same of the office: the notices and decisions of one that has just begun. */
  public static final int HELD_OF_THE_OFFICE = 64 * MIB;

  /** Heap of the service, as the launcher sets it. */
  public static final int HEAP = 384 * MIB;

  private Limits() {}
}
