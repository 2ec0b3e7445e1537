package io.duban.pipeline.access;

import static org.apache.kafka.common.acl.AclOperation.CREATE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;

import io.duban.contracts.Topic.User;
import io.duban.contracts.Topics;
import io.duban.pipeline.tracker.TrackerStores;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The users Duban needs on a cluster, each with what its work takes and no more. */
public final class Accounts {
  /** Whoever runs the cluster; its rights come from the brokers' {@code super.users}. */
  public static final ClusterAccount ADMIN =
      new ClusterAccount("admin", "duban-admin", Set.of(), Map.of());

  private static final String PREFIX = "duban-";
  private static final String UNIT_PREFIX = PREFIX + "unit-";
  private static final String PIPELINE = "pipeline";
  private static final String OFFICE = "office";
  private static final String LEDGER = "ledger";

  /** Names that no unit may have, because the files of these users bear them. */
  private static final Set<String> ROLES = Set.of(ADMIN.name(), PIPELINE, OFFICE, LEDGER);

  private Accounts() {}

  /**
   * The pipeline, its clock included.
   *
   * @param applicationId names its consumer group and begins the names of its transactions and of
   *     the topics in which Kafka Streams keeps state
   */
  public static ClusterAccount pipeline(String applicationId) {
    String user = PREFIX + PIPELINE;
    Grants grants =
        new Grants(user)
            .topicsOf(User.PIPELINE)
            .topicsBelow(Topics.PROGRESS_PREFIX, READ)
            .topics(Topics.ALL, DESCRIBE_CONFIGS)
            .topicsBelow(applicationId + "-", READ, WRITE, CREATE)
            .group(applicationId)
            .transactionsBelow(applicationId + "-");
    return new ClusterAccount(PIPELINE, user, grants.all(), Map.of());
  }

  /**
   * The supervision office: reads everything, writes tasks, units and directives.
   *
   * @param applicationId of the pipeline whose backlog it may see, and what waits in it for a task
   */
  public static ClusterAccount office(String applicationId) {
    String user = PREFIX + OFFICE;
    Grants grants =
        new Grants(user)
            .topicsOf(User.OFFICE)
            .topicsBelow(Topics.PROGRESS_PREFIX, READ, DESCRIBE_CONFIGS)
            .topics(Topics.ALL, DESCRIBE, DESCRIBE_CONFIGS)
            .topic(TrackerStores.waitingChangelog(applicationId), READ)
            .describedGroup(applicationId)
            .groupsBelow(user + ".");
    return new ClusterAccount(OFFICE, user, grants.all(), Map.of());
  }

  /** Whoever imports filled-in ledgers, and so reports for any unit. */
  public static ClusterAccount ledger() {
    String user = PREFIX + LEDGER;
    Grants grants =
        new Grants(user).topicsOf(User.LEDGER).topicsBelow(Topics.PROGRESS_PREFIX, READ, WRITE);
    return new ClusterAccount(LEDGER, user, grants.all(), Map.of());
  }

  /**
   * A unit: writes and reads its own topic, and nothing else.
   *
   * @throws IllegalArgumentException if no unit can have this id
   */
  public static ClusterAccount unit(String id, Map<String, Double> quotas) {
    if (ROLES.contains(id)) {
      throw new IllegalArgumentException(
          "a unit cannot be called \"%s\", as a user of the cluster is; give it another id in the register"
              .formatted(id));
    }
    String user = UNIT_PREFIX + id;
    Grants grants =
        new Grants(user)
            .topics(List.of(Topics.progress(id)), READ, WRITE)
            .groupsBelow(user + ".")
            .transactionsBelow(user + ".");
    return new ClusterAccount(id, user, grants.all(), quotas);
  }

  /** The name of a user of ours, which is also that of its files. */
  public static Optional<String> nameOf(String user) {
    return unitOf(user)
        .or(() -> ROLES.stream().filter(role -> user.equals(PREFIX + role)).findFirst());
  }

  /** The unit a user speaks for, if it is one. */
  static Optional<String> unitOf(String user) {
    return user.startsWith(UNIT_PREFIX)
        ? Topics.unitOf(Topics.PROGRESS_PREFIX + user.substring(UNIT_PREFIX.length()))
        : Optional.empty();
  }

  /** Whether a user is here for Duban, so that what it has beyond its rights is too much. */
  public static boolean isOurs(String user) {
    return nameOf(user).isPresent() && !user.equals(ADMIN.user());
  }
}
