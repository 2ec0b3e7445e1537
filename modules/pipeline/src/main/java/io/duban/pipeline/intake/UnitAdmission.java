package io.duban.pipeline.intake;

import io.duban.contracts.Unit;
import org.apache.avro.specific.SpecificRecord;

/** Units concern every task, so every tracker hears of them. */
final class UnitAdmission implements Admission {

  @Override
  public Decision decide(SpecificRecord event, String topic, long timestamp) {
    return event instanceof Unit ? Decision.toEveryPartition() : Decision.unexpected(event, topic);
  }
}
