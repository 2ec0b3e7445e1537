package io.duban.pipeline.intake;

import io.duban.contracts.ReasonCode;
import io.duban.contracts.Topics;
import io.duban.pipeline.deadletter.Source;
import io.duban.pipeline.deadletter.Stoppages;
import io.duban.pipeline.fetching.UnreadRecords;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;

/** Why a record is not even looked at. */
final class Obstacles {
  private final int partitions;
  private final Stoppages stoppages;

  Obstacles(int partitions, Stoppages stoppages) {
    this.partitions = partitions;
    this.stoppages = stoppages;
  }

  Optional<AdmissionResult> obstacle(Source source, Headers headers) {
    return UnreadRecords.of(headers)
        .map(unread -> AdmissionResult.refuse(unread.reason(), unread.detail(source.offset())))
        .or(() -> withoutDays(source))
        .or(() -> stubborn(source));
  }

  /** No day ever comes in such a partition, so it cannot be known when a day is over there. */
  private Optional<AdmissionResult> withoutDays(Source source) {
    return source.partition() < partitions
        ? Optional.empty()
        : Optional.of(
            AdmissionResult.refuse(
                ReasonCode.PARTITION_TOO_HIGH,
                "partition %d is beyond the %d that the clock has; replay this, which sends it to one of those, and send to those only"
                    .formatted(source.partition(), partitions)));
  }

  private Optional<AdmissionResult> stubborn(Source source) {
    return source.topic().equals(Topics.CLOCK.name())
        ? Optional.empty()
        : stoppages
            .refusal(source)
            .map(detail -> AdmissionResult.refuse(ReasonCode.PROCESSING_FAILED, detail));
  }
}
