package io.duban.pipeline.access;

import io.duban.contracts.Topic;
import io.duban.contracts.Topic.User;
import io.duban.contracts.Topics;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** Collects what one user may do. To read or to write implies to describe. */
final class Grants {
  private static final String ANY_HOST = "*";

  private final String principal;
  private final Set<AclBinding> bindings = new HashSet<>();

  Grants(String user) {
    principal = "User:" + user;
  }

  /** What the catalogue lets a user do. */
  Grants topicsOf(User user) {
    topics(readOrWritten(Topic::readers, user), AclOperation.READ);
    return topics(readOrWritten(Topic::writers, user), AclOperation.WRITE);
  }

  private static List<Topic> readOrWritten(Function<Topic, Set<User>> users, User user) {
    return Topics.ALL.stream().filter(topic -> users.apply(topic).contains(user)).toList();
  }

  Grants topics(Collection<Topic> topics, AclOperation... operations) {
    topics.forEach(topic -> add(ResourceType.TOPIC, topic.name(), PatternType.LITERAL, operations));
    return this;
  }

  Grants topic(String name, AclOperation operation) {
    return add(ResourceType.TOPIC, name, PatternType.LITERAL, operation);
  }

  Grants topicsBelow(String prefix, AclOperation... operations) {
    return add(ResourceType.TOPIC, prefix, PatternType.PREFIXED, operations);
  }

  Grants group(String name) {
    return add(ResourceType.GROUP, name, PatternType.LITERAL, AclOperation.READ);
  }

  Grants describedGroup(String name) {
    return add(ResourceType.GROUP, name, PatternType.LITERAL, AclOperation.DESCRIBE);
  }

  Grants groupsBelow(String prefix) {
    return add(ResourceType.GROUP, prefix, PatternType.PREFIXED, AclOperation.READ);
  }

  Grants transactionsBelow(String prefix) {
    return add(ResourceType.TRANSACTIONAL_ID, prefix, PatternType.PREFIXED, AclOperation.WRITE);
  }

  private Grants add(
      ResourceType type, String name, PatternType pattern, AclOperation... operations) {
    for (AclOperation operation : List.of(operations)) {
      bindings.add(
          new AclBinding(
              new ResourcePattern(type, name, pattern),
              new AccessControlEntry(principal, ANY_HOST, operation, AclPermissionType.ALLOW)));
    }
    return this;
  }

  Set<AclBinding> all() {
    return bindings;
  }
}
