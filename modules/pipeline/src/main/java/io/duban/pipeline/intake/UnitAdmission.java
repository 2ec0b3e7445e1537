package io.duban.pipeline.intake;

import io.duban.contracts.ReasonCode;
import io.duban.contracts.Unit;
import io.duban.pipeline.mapping.UnitMapping;
import io.duban.rules.bound.Texts;
import io.duban.rules.task.UnitBounds;
import org.apache.avro.specific.SpecificRecord;

/** Entries of the unit register. They concern every task, so every tracker hears of them. */
final class UnitAdmission implements Admission {
  @Override
  public AdmissionResult decide(SpecificRecord event, String topic, long timestamp) {
    if (!(event instanceof Unit unit)) {
      return AdmissionResult.unexpected(event, topic);
    }
    if (!Texts.isKey(unit.getId(), Texts.ID)) {
      return AdmissionResult.refuse(
          ReasonCode.UNKNOWN_UNIT,
          "no unit can be called %s; an id has at most %d characters, letters, digits and dashes"
              .formatted(Texts.shown(unit.getId()), Texts.ID));
    }
    return UnitBounds.flaw(UnitMapping.unit(unit))
        .map(
            flaw ->
                AdmissionResult.refuse(
                    ReasonCode.TEXT_TOO_LONG,
                    "unit %s cannot be taken: %s".formatted(unit.getId(), flaw)))
        .orElseGet(AdmissionResult::toEveryPartition);
  }
}
