package io.duban.pipeline.intake;

import io.duban.contracts.ReasonCode;
import io.duban.rules.bound.Texts;

/**
 * Whether a record is journalled, and how.
 *
 * @param key key in the journal; null sends it to every partition
 * @param unit unit that speaks, or null
 * @param reason why it is refused, or null if it is not
 */
record Decision(String key, String unit, ReasonCode reason, String detail) {

  static Decision journal(String key) {
    return new Decision(key, null, null, null);
  }

  static Decision journal(String key, String unit) {
    return new Decision(key, unit, null, null);
  }

  static Decision toEveryPartition() {
    return new Decision(null, null, null, null);
  }

  static Decision refuse(ReasonCode reason, String detail) {
    return new Decision(null, null, reason, detail);
  }

  static Decision noTask(String id) {
    return refuse(
        ReasonCode.UNKNOWN_TASK,
        "no task can be called %s; an id is <region>-<year>/<n>, such as linhe-2026/046"
            .formatted(Texts.shown(id)));
  }

  static Decision unexpected(Object event, String topic) {
    return refuse(
        ReasonCode.UNEXPECTED_TYPE,
        "a record of type %s does not belong in %s"
            .formatted(event.getClass().getSimpleName(), topic));
  }
}
