package io.duban.pipeline.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.acl.AclBinding;

/**
 * What keeps a cluster from giving its users what they should have.
 *
 * @param newUsers those who have no password on the cluster
 * @param rotated those who have one and shall have another
 * @param rights what is missing
 * @param quotas of each user, those that are missing or differ, as they should be
 * @param surplus what is there beyond that
 */
public record AccessPlan(
    List<ClusterAccount> newUsers,
    List<ClusterAccount> rotated,
    Set<AclBinding> rights,
    Map<String, Map<String, Double>> quotas,
    Surplus surplus) {

  /**
   * What users of Duban have and should not.
   *
   * @param users with a password on the cluster
   * @param rights with rights that forbid something
   * @param quotas of each user
   */
  public record Surplus(
      List<String> users, Set<AclBinding> rights, Map<String, Set<String>> quotas) {
    public Surplus {
      users = List.copyOf(users);
      rights = Set.copyOf(rights);
      quotas = Map.copyOf(quotas);
    }

    public boolean isEmpty() {
      return users.isEmpty() && rights.isEmpty() && quotas.isEmpty();
    }
  }

  public AccessPlan {
    newUsers = List.copyOf(newUsers);
    rotated = List.copyOf(rotated);
    rights = Set.copyOf(rights);
    quotas = Map.copyOf(quotas);
  }

  /** Whether nothing is missing; there may be surplus. */
  public boolean isFulfilled() {
    return newUsers.isEmpty() && rotated.isEmpty() && rights.isEmpty() && quotas.isEmpty();
  }
}
