package io.duban.pipeline.repair;

import io.duban.pipeline.intake.Decision;
import java.util.List;

/**
 * What is to become of a record.
 *
 * @param partitions of the journal that it is to be appended to; none if it is refused
 */
record Fate(Decision decision, List<Integer> partitions) {}
