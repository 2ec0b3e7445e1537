package io.duban.office.ledger.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.duban.rules.report.Report;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Ids of version 7 that follow from what is reported: the same content always has the same id, so
 * that it can be known again, and any other content another one. The time is the start of the day
 * the content holds for.
 */
final class ContentId {
  private static final long RANDOM_HIGH = 0xFFFL;
  private static final long RANDOM_LOW = (1L << 62) - 1;

  private ContentId() {}

  /** The id of a report, whatever id it carries and whichever report it corrects. */
  static String of(Report report, ZoneId zone) {
    MessageDigest digest = sha256();
    add(digest, report.unit());
    add(digest, report.task());
    add(digest, report.asOf());
    add(digest, report.status());
    add(digest, report.percent());
    add(digest, new TreeMap<>(report.values()));
    add(digest, report.narrative());
    add(digest, report.obstacles());
    add(digest, report.nextSteps());
    add(digest, report.correctionReason());
    ByteBuffer bits = ByteBuffer.wrap(digest.digest());
    long millis = report.asOf().atStartOfDay(zone).toInstant().toEpochMilli();
    long high = bits.getLong() & RANDOM_HIGH;
    long low = bits.getLong() & RANDOM_LOW;
    return new UUID(millis << 16 | 0x7000 | high, 1L << 63 | low).toString();
  }

  /** Each part with its length, so that no two contents run together to the same bytes. */
  private static void add(MessageDigest digest, Object part) {
    byte[] bytes = Objects.toString(part, "").getBytes(UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
