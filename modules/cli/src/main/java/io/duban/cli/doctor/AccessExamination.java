package io.duban.cli.doctor;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import io.duban.cli.provision.PlanRow;
import io.duban.contracts.Topics;
import io.duban.pipeline.access.AccessPlan;
import io.duban.pipeline.access.AccessProvisioner;
import io.duban.pipeline.access.Accounts;
import io.duban.pipeline.access.Wanted;
import io.duban.pipeline.provision.AdminFutures;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.SecurityDisabledException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** Whether the brokers ask who is speaking, and let everybody do his own work and no more. */
final class AccessExamination implements Examination {
  private static final String OUR_TOPICS = "duban.";

  private final Admin admin;
  private final String applicationId;

  AccessExamination(Admin admin, String applicationId) {
    this.admin = admin;
    this.applicationId = applicationId;
  }

  @Override
  public List<Diagnosis> findings() {
    try {
      Collection<AclBinding> rules =
          AdminFutures.get(admin.describeAcls(AclBindingFilter.ANY).values());
      List<Diagnosis> findings = new ArrayList<>();
      AccessPlan plan = plan(rules);
      rights(plan.rights())
          .forEach((user, rights) -> findings.add(Diagnosis.bad("access.missing", user, rights)));
      rights(plan.surplus().rights())
          .forEach((user, rights) -> findings.add(Diagnosis.doubtful("access.more", user, rights)));
      rights(rules.stream().filter(this::isOthers).toList())
          .forEach(
              (user, rights) -> findings.add(Diagnosis.doubtful("access.others", user, rights)));
      return findings.isEmpty() ? List.of(Diagnosis.good("access", rules.size())) : findings;
    } catch (SecurityDisabledException e) {
      return List.of(Diagnosis.doubtful("access.open"));
    } catch (ClusterAuthorizationException e) {
      return List.of(Diagnosis.good("access.hidden"));
    }
  }

  /** What those who have any rights lack; a unit that was let go has none. */
  private AccessPlan plan(Collection<AclBinding> rules) {
    AccessProvisioner access = new AccessProvisioner(admin, false);
    boolean ledgers =
        rules.stream().map(AccessProvisioner::userOf).anyMatch(Accounts.ledger().user()::equals);
    Wanted wanted = Wanted.of(access.units(), Map.of(), applicationId, ledgers);
    return access.plan(wanted.accounts(), Set.of());
  }

  private static Map<String, String> rights(Collection<AclBinding> rules) {
    Map<String, String> texts = new TreeMap<>();
    rules.stream()
        .collect(groupingBy(rule -> rule.entry().principal()))
        .forEach((principal, theirs) -> texts.put(principal, text(theirs)));
    return texts;
  }

  private static String text(Collection<AclBinding> rules) {
    return PlanRow.rights(PlanRow.Action.ADD, rules).stream()
        .map(row -> "%s: %s".formatted(row.resource(), row.detail()))
        .sorted()
        .collect(joining("; "));
  }

  /** Whether it gives somebody who is not of Duban a right on one of its topics. */
  private boolean isOthers(AclBinding rule) {
    ResourcePattern resource = rule.pattern();
    return rule.entry().permissionType() == AclPermissionType.ALLOW
        && resource.resourceType() == ResourceType.TOPIC
        && coversOurs(resource)
        && Accounts.nameOf(AccessProvisioner.userOf(rule)).isEmpty();
  }

  private boolean coversOurs(ResourcePattern topics) {
    String name = topics.name();
    return name.startsWith(OUR_TOPICS)
        || name.startsWith(applicationId + "-")
        || name.equals(ResourcePattern.WILDCARD_RESOURCE)
        || (topics.patternType() == PatternType.PREFIXED
            && Topics.PROGRESS_PREFIX.startsWith(name));
  }
}
