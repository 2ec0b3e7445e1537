package io.duban.sdk;

import java.time.Instant;

/**
 * Where a report stands in the unit's topic. All replicas in sync have it; whether the office can
 * use it (whether the task exists, say) is decided afterwards. That a task with figures was
 * reported on by a percent alone, which none of them is judged by, no receipt tells.
 *
 * @param eventId id of the report; a later correction names it
 * @param topic the unit's own topic
 * @param partition partition of the topic, from 0
 * @param offset place in the partition, from 0
 * @param timestamp time of the record; where the broker stamps, the broker's
 */
public record Receipt(
    String eventId, String topic, int partition, long offset, Instant timestamp) {}
