package io.duban.pipeline.access;

import io.duban.contracts.Topic;
import java.util.List;

/**
 * What a cluster and its registry lack.
 *
 * @param topics that do not exist
 * @param schemas topics whose values have no schema, or one that anything may follow
 */
public record ProvisionPlan(List<Topic> topics, List<Topic> schemas, AccessPlan access) {
  public ProvisionPlan {
    topics = List.copyOf(topics);
    schemas = List.copyOf(schemas);
  }

  /** Whether nothing is missing; there may be surplus. */
  public boolean isFulfilled() {
    return topics.isEmpty() && schemas.isEmpty() && access.isFulfilled();
  }
}
