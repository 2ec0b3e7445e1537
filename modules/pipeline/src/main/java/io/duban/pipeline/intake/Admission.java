package io.duban.pipeline.intake;

import org.apache.avro.specific.SpecificRecord;

/** Decides whether an event of one sort of topic goes into the journal. */
@FunctionalInterface
interface Admission {

  /**
   * Decides on one event.
   *
   * @param timestamp the broker's time of the record
   */
  AdmissionResult decide(SpecificRecord event, String topic, long timestamp);
}
