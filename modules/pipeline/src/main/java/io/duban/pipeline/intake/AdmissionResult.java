package io.duban.pipeline.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.duban.contracts.Headers;
import io.duban.contracts.ReasonCode;
import io.duban.pipeline.deadletter.Source;
import io.duban.rules.bound.Texts;
import io.duban.rules.report.Refusal;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Whether a record is journalled, and how.
 *
 * @param key key in the journal; null sends it to every partition
 * @param unit unit that speaks, or null
 * @param reason why it is refused, or null if it is not
 */
public record AdmissionResult(String key, String unit, ReasonCode reason, String detail) {

  /** Whether it is journalled; else it is set aside. */
  public boolean admits() {
    return reason == null;
  }

  /**
   * What a record of the journal says of where it comes from.
   *
   * @param origin which task of the pipeline took it in: the partition of its source
   */
  public org.apache.kafka.common.header.Headers headers(Source source, int origin) {
    org.apache.kafka.common.header.Headers headers =
        new RecordHeaders()
            .add(Headers.SOURCE, source.toString().getBytes(UTF_8))
            .add(Headers.ORIGIN, Integer.toString(origin).getBytes(UTF_8));
    return unit == null ? headers : headers.add(Headers.UNIT, unit.getBytes(UTF_8));
  }

  static AdmissionResult journal(String key) {
    return new AdmissionResult(key, null, null, null);
  }

  static AdmissionResult journal(String key, String unit) {
    return new AdmissionResult(key, unit, null, null);
  }

  static AdmissionResult toEveryPartition() {
    return new AdmissionResult(null, null, null, null);
  }

  static AdmissionResult refuse(ReasonCode reason, String detail) {
    return new AdmissionResult(null, null, reason, detail);
  }

  static AdmissionResult refuse(Refusal refusal) {
    return refuse(ReasonCode.valueOf(refusal.reason().name()), refusal.detail());
  }

  static AdmissionResult noTask(String id) {
    return refuse(
        ReasonCode.UNKNOWN_TASK,
        "no task can be called %s; an id is <region>-<year>/<n>, such as linhe-2026/046"
            .formatted(Texts.shown(id)));
  }

  static AdmissionResult unexpected(Object event, String topic) {
    return refuse(
        ReasonCode.UNEXPECTED_TYPE,
        "a record of type %s does not belong in %s"
            .formatted(event.getClass().getSimpleName(), topic));
  }
}
