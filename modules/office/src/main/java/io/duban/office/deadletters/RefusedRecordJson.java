package io.duban.office.deadletters;

import io.duban.contracts.ReasonCode;
import java.time.Instant;
import java.util.Base64;
import org.apache.avro.specific.SpecificRecord;

/**
 * A dead letter for programs.
 *
 * @param event the refused event, or null if its bytes are none
 * @param bytes what was refused in Base64, or null
 */
public record RefusedRecordJson(
    ReasonCode reason,
    String detail,
    Instant time,
    String topic,
    String partition,
    String offset,
    String key,
    SpecificRecord event,
    String bytes) {

  public static RefusedRecordJson of(RefusedRecord refused) {
    byte[] bytes = refused.letter().value();
    return new RefusedRecordJson(
        refused.reason(),
        refused.detail(),
        refused.time(),
        refused.origin().topic(),
        refused.origin().partition(),
        refused.origin().offset(),
        refused.key(),
        refused.event().orElse(null),
        bytes == null ? null : Base64.getEncoder().encodeToString(bytes));
  }
}
