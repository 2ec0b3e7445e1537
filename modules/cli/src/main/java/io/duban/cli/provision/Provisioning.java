package io.duban.cli.provision;

import io.duban.pipeline.access.AccessPlan;
import io.duban.pipeline.access.AccessProvisioner;
import io.duban.pipeline.access.Accounts;
import io.duban.pipeline.access.ClusterAccount;
import io.duban.pipeline.provision.SchemaProvisioner;
import io.duban.pipeline.provision.TopicProvisioner;
import io.duban.pipeline.provision.TopicSizing;
import io.duban.registry.SchemaRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;

/** Brings a cluster, its registry and the client files into line with what is wanted. */
public final class Provisioning {
  private final TopicProvisioner topics;
  private final SchemaProvisioner schemas;
  private final AccessProvisioner access;
  private final Optional<ClientFiles> files;

  /**
   * A provisioning of one cluster.
   *
   * @param files with the users' passwords; none where users are known by their certificates
   */
  public Provisioning(Admin admin, SchemaRegistry registry, Optional<ClientFiles> files) {
    this.topics = new TopicProvisioner(admin);
    this.schemas = new SchemaProvisioner(registry);
    this.access = new AccessProvisioner(admin, files.isPresent());
    this.files = files;
  }

  /**
   * What is missing and what is too much.
   *
   * @param rotated names of users who shall have another password
   */
  public ProvisionPlan plan(Wanted wanted, Set<String> rotated) {
    return new ProvisionPlan(
        topics.missing(wanted.topics()),
        schemas.missing(wanted.topics()),
        access.plan(wanted.accounts(), rotated));
  }

  /**
   * Adds what is missing.
   *
   * @param overrides settings of new topics that differ from the catalogue's
   */
  public void apply(ProvisionPlan plan, TopicSizing sizing, Map<String, String> overrides) {
    topics.create(plan.topics(), sizing, overrides);
    schemas.provision(plan.schemas());
    Map<String, String> passwords =
        files.map(kept -> passwords(plan.access(), kept)).orElse(Map.of());
    access.apply(plan.access(), account -> passwords.get(account.name()));
    plan.access()
        .rotated()
        .forEach(
            account ->
                files.orElseThrow().keepPassword(account.name(), passwords.get(account.name())));
  }

  private static Map<String, String> passwords(AccessPlan plan, ClientFiles files) {
    Map<String, String> passwords = new HashMap<>();
    for (ClusterAccount account : plan.newUsers()) {
      String password = files.password(account.name()).orElseGet(files::newPassword);
      // Kept first: a password that only the cluster knows would lock the user out.
      files.keepPassword(account.name(), password);
      passwords.put(account.name(), password);
    }
    plan.rotated().forEach(account -> passwords.put(account.name(), files.newPassword()));
    return passwords;
  }

  /** Takes away what is too much, and the files of users who are gone. */
  public void remove(AccessPlan.Surplus surplus) {
    access.remove(surplus);
    files.ifPresent(
        kept ->
            surplus.users().stream()
                .flatMap(user -> Accounts.nameOf(user).stream())
                .forEach(kept::delete));
  }

  /**
   * Writes the client properties of all users whose passwords are here.
   *
   * @param common what all clients have in common
   * @return the names of the others
   */
  public static List<String> keepProperties(
      ClientFiles files, Wanted wanted, Map<String, String> common) {
    wanted.accounts().forEach(account -> files.keepProperties(account, common));
    return wanted.accounts().stream()
        .map(ClusterAccount::name)
        .filter(name -> files.password(name).isEmpty())
        .toList();
  }
}
