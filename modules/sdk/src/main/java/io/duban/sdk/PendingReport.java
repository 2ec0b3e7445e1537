package io.duban.sdk;

import io.duban.contracts.ProgressReported;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** One report on its way. */
final class PendingReport {
  private final CompletableFuture<Receipt> answer = new CompletableFuture<>();
  private final ProgressReported event;
  private final long stamp;
  private volatile boolean handedOver;

  PendingReport(ProgressReported event, long stamp) {
    this.event = event;
    this.stamp = stamp;
  }

  CompletableFuture<Receipt> answer() {
    return answer;
  }

  ProgressReported event() {
    return event;
  }

  boolean handedOver() {
    return handedOver;
  }

  ProducerRecord<String, byte[]> handOver(String topic, byte[] value) {
    handedOver = true;
    return new ProducerRecord<>(topic, null, stamp, event.getTask(), value);
  }

  void answered(RecordMetadata place, Exception failure) {
    if (failure != null) {
      answer.completeExceptionally(failure);
      return;
    }
    answer.complete(
        new Receipt(
            event.getEventId(),
            place.topic(),
            place.partition(),
            place.offset(),
            Instant.ofEpochMilli(place.timestamp())));
  }
}
