package io.duban.pipeline.intake;

import io.duban.contracts.ReasonCode;
import io.duban.contracts.Tick;
import io.duban.rules.bound.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.apache.avro.specific.SpecificRecord;

/**
 * Days that have come. One out of the far future could not be taken back: every day up to it would
 * begin, and each unit be found silent.
 */
final class DayAdmission implements Admission {
  private final ZoneId zone;

  DayAdmission(ZoneId zone) {
    this.zone = zone;
  }

  @Override
  public AdmissionResult decide(SpecificRecord event, String topic, long timestamp) {
    if (!(event instanceof Tick tick)) {
      return AdmissionResult.unexpected(event, topic);
    }
    if (!Days.fits(tick.getDay())) {
      return AdmissionResult.refuse(
          ReasonCode.DATE_PASSED,
          "day %s is not from %s to %s".formatted(tick.getDay(), Days.FIRST, Days.LAST));
    }
    LocalDate sent = LocalDate.ofInstant(Instant.ofEpochMilli(timestamp), zone);
    return tick.getDay().isAfter(sent)
        ? AdmissionResult.refuse(
            ReasonCode.AS_OF_IN_FUTURE,
            "day %s was published on %s, before it began; check the clock of who publishes days"
                .formatted(tick.getDay(), sent))
        : AdmissionResult.toEveryPartition();
  }
}
