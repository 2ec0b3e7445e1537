package io.duban.pipeline.access;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.acl.AclBinding;

/**
 * A user of the cluster.
 *
 * @param name what people call it, a unit by its id
 * @param user what the brokers call it
 * @param rights all it may do
 * @param quotas how much of it, by Kafka's names of quotas; empty for no limit
 */
public record ClusterAccount(
    String name, String user, Set<AclBinding> rights, Map<String, Double> quotas) {
  public ClusterAccount {
    requireNonNull(name, "name");
    requireNonNull(user, "user");
    rights = Set.copyOf(rights);
    quotas = Map.copyOf(quotas);
  }
}
