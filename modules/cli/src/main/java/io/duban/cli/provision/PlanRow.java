package io.duban.cli.provision;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import io.duban.contracts.Topic;
import io.duban.office.json.RecordJson;
import io.duban.pipeline.access.AccessPlan;
import io.duban.pipeline.access.AccessProvisioner;
import io.duban.pipeline.access.ClusterAccount;
import io.duban.pipeline.access.ProvisionPlan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;

/**
 * A line of the plan.
 *
 * @param user whom it is about, or empty
 * @param resource by the brokers' names; a prefix ends in an asterisk
 * @param detail operations or limits, or empty
 */
public record PlanRow(Action action, Kind kind, String user, String resource, String detail) {
  /** What is to be done, or is left. */
  public enum Action {
    ADD,
    SET,
    SURPLUS
  }

  /** Of what it is. */
  public enum Kind {
    TOPIC,
    SCHEMA,
    USER,
    PASSWORD,
    ACL,
    QUOTA
  }

  private record Held(String user, AclPermissionType permission, ResourcePattern resource) {
    static Held of(AclBinding binding) {
      return new Held(
          AccessProvisioner.userOf(binding), binding.entry().permissionType(), binding.pattern());
    }
  }

  private static final Comparator<PlanRow> ORDER =
      Comparator.comparing(PlanRow::action)
          .thenComparing(PlanRow::kind)
          .thenComparing(PlanRow::user)
          .thenComparing(PlanRow::resource);

  static List<PlanRow> of(ProvisionPlan plan) {
    AccessPlan access = plan.access();
    List<PlanRow> rows = new ArrayList<>();
    plan.topics().forEach(topic -> rows.add(of(Kind.TOPIC, topic)));
    plan.schemas().forEach(topic -> rows.add(of(Kind.SCHEMA, topic)));
    access.newUsers().forEach(account -> rows.add(of(Action.ADD, Kind.USER, account)));
    access.rotated().forEach(account -> rows.add(of(Action.SET, Kind.PASSWORD, account)));
    rows.addAll(rights(Action.ADD, access.rights()));
    access
        .quotas()
        .forEach(
            (user, quotas) ->
                rows.add(new PlanRow(Action.SET, Kind.QUOTA, user, "", limits(quotas))));
    rows.addAll(surplus(access.surplus()));
    rows.sort(ORDER);
    return rows;
  }

  private static List<PlanRow> surplus(AccessPlan.Surplus surplus) {
    List<PlanRow> rows = rights(Action.SURPLUS, surplus.rights());
    surplus.users().forEach(user -> rows.add(new PlanRow(Action.SURPLUS, Kind.USER, user, "", "")));
    surplus
        .quotas()
        .forEach(
            (user, quotas) ->
                rows.add(
                    new PlanRow(Action.SURPLUS, Kind.QUOTA, user, "", String.join(" ", quotas))));
    return rows;
  }

  private static PlanRow of(Kind kind, Topic topic) {
    return new PlanRow(Action.ADD, kind, "", topic.name(), "");
  }

  private static PlanRow of(Action action, Kind kind, ClusterAccount account) {
    return new PlanRow(action, kind, account.user(), "", "");
  }

  /** One line for all operations of a user on a resource. */
  public static List<PlanRow> rights(Action action, Collection<AclBinding> bindings) {
    List<PlanRow> rows = new ArrayList<>();
    bindings.stream()
        .collect(groupingBy(Held::of))
        .forEach(
            (held, operations) ->
                rows.add(
                    new PlanRow(
                        action, Kind.ACL, held.user(), text(held.resource()), text(operations))));
    return rows;
  }

  private static String text(ResourcePattern resource) {
    String star = resource.patternType() == PatternType.PREFIXED ? "*" : "";
    return resource.resourceType().name().toLowerCase(Locale.ROOT) + " " + resource.name() + star;
  }

  private static String text(Collection<AclBinding> bindings) {
    String deny =
        bindings.iterator().next().entry().permissionType() == AclPermissionType.DENY
            ? "DENY "
            : "";
    return bindings.stream()
        .map(binding -> binding.entry().operation().name())
        .sorted()
        .distinct()
        .collect(joining(" ", deny, ""));
  }

  private static String limits(Map<String, Double> quotas) {
    return new TreeMap<>(quotas)
        .entrySet().stream()
            .map(limit -> "%s=%.0f".formatted(limit.getKey(), limit.getValue()))
            .collect(joining(" "));
  }

  String json() {
    return RecordJson.line(new Line(action, kind, orNull(user), orNull(resource), orNull(detail)));
  }

  private static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private record Line(Action action, Kind kind, String user, String resource, String detail) {}
}
