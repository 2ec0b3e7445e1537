package io.duban.pipeline.fetching;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.duban.contracts.Limits;
import io.duban.contracts.ReasonCode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * What stands in the place of records that were not read.
 *
 * @param fault what was wrong
 * @param bytes how large it is, or how much of it was looked through
 * @param sha256 hash of the value, or of the whole batch, as hexadecimal digits; empty if its end
 *     was not seen
 * @param last offset of the last record this stands for
 */
public record UnreadRecords(Fault fault, long bytes, String sha256, long last) {
  private static final String NAME = "duban.unread";
  private static final String SEPARATOR = " ";
  // What a sender writes into a header of this name says nothing.
  private static final String TOKEN = UUID.randomUUID().toString();

  /** Why records are not read. */
  public enum Fault {
    /** One record is larger than {@link Limits#RECORD}. */
    RECORD_TOO_LARGE(ReasonCode.RECORD_TOO_LARGE),
    /** It lies further behind in its batch than {@link Limits#UNCOMPRESSED_BATCH}. */
    BATCH_TOO_LARGE(ReasonCode.RECORD_TOO_LARGE),
    /** The bytes are no records. */
    DAMAGED(ReasonCode.UNDECODABLE);

    private final ReasonCode reason;

    Fault(ReasonCode reason) {
      this.reason = reason;
    }
  }

  /** What a record stands for, if it stands for others. */
  public static Optional<UnreadRecords> of(Headers headers) {
    Header header = headers.lastHeader(NAME);
    if (header == null || header.value() == null) {
      return Optional.empty();
    }
    List<String> parts = Arrays.asList(new String(header.value(), US_ASCII).split(SEPARATOR, -1));
    return parts.size() == 5 && parts.get(0).equals(TOKEN)
        ? Optional.of(
            new UnreadRecords(
                Fault.valueOf(parts.get(1)),
                Long.parseLong(parts.get(2)),
                parts.get(3),
                Long.parseLong(parts.get(4))))
        : Optional.empty();
  }

  Header[] headers() {
    String text =
        String.join(
            SEPARATOR, TOKEN, fault.name(), Long.toString(bytes), sha256, Long.toString(last));
    return new Header[] {new RecordHeader(NAME, text.getBytes(US_ASCII))};
  }

  public ReasonCode reason() {
    return fault.reason;
  }

  /**
   * In words, what was wrong and what to do.
   *
   * @param offset place of the record that stands for what was not read
   */
  public String detail(long offset) {
    String hash = sha256.isEmpty() ? "" : " (SHA-256 of the %s %s)".formatted(what(), sha256);
    String which = last > offset ? "offsets %d to %d".formatted(offset, last) : "it";
    return switch (fault) {
      case RECORD_TOO_LARGE ->
          "the record has %s%d bytes%s, more than the %d that are read; it stays where it was sent. Send it smaller"
              .formatted(sha256.isEmpty() ? "at least " : "", bytes, hash, Limits.RECORD);
      case BATCH_TOO_LARGE ->
          "the batch of the record has more than %d bytes uncompressed; what lies behind, %s, was not read. Send smaller batches"
              .formatted(Limits.UNCOMPRESSED_BATCH, which);
      case DAMAGED ->
          "%d bytes%s are no records, so %s cannot be read; look at the sender, or at the broker's disk"
              .formatted(bytes, hash, which);
    };
  }

  private String what() {
    return fault == Fault.DAMAGED ? "batch" : "value";
  }
}
