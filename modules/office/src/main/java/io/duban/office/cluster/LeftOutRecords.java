package io.duban.office.cluster;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Warns of records that hold no event: of the first at once, of all that follow once a minute. */
final class LeftOutRecords {
  private static final Duration INTERVAL = Duration.ofMinutes(1);

  private final LongSupplier nanoTime;
  private final Consumer<String> warning;
  private ConsumerRecord<byte[], byte[]> last;
  private String why;
  private int untold;
  private boolean toldOne;
  private long toldAt;

  LeftOutRecords(LongSupplier nanoTime, Consumer<String> warning) {
    this.nanoTime = nanoTime;
    this.warning = warning;
  }

  void add(ConsumerRecord<byte[], byte[]> record, String reason) {
    last = record;
    why = reason;
    untold++;
    if (!toldOne || nanoTime.getAsLong() - toldAt >= INTERVAL.toNanos()) {
      tellRest();
    }
  }

  /** Warns of those that nobody was warned of. */
  void tellRest() {
    if (untold == 0) {
      return;
    }
    String place =
        "%d of partition %d of %s".formatted(last.offset(), last.partition(), last.topic());
    warning.accept(
        toldOne
            ? "%d more records are left out, the last being record %s: %s"
                .formatted(untold, place, why)
            : "Record %s is left out: %s".formatted(place, why));
    untold = 0;
    toldOne = true;
    toldAt = nanoTime.getAsLong();
  }
}
