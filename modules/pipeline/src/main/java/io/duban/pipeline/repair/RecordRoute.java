package io.duban.pipeline.repair;

import io.duban.pipeline.intake.AdmissionResult;
import java.util.List;

/**
 * What is to become of a record.
 *
 * @param partitions of the journal that it is to be appended to; none if it is refused
 */
record RecordRoute(AdmissionResult decision, List<Integer> partitions) {}
