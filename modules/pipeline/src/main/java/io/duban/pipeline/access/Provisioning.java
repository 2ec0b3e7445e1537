package io.duban.pipeline.access;

import io.duban.pipeline.provision.SchemaProvisioner;
import io.duban.pipeline.provision.TopicProvisioner;
import io.duban.pipeline.provision.TopicSizing;
import io.duban.registry.SchemaRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;

/** Brings a cluster, its registry and the passwords into line with what is wanted. */
public final class Provisioning {
  private final TopicProvisioner topics;
  private final SchemaProvisioner schemas;
  private final AccessProvisioner access;
  private final Optional<? extends PasswordStore> store;

  /**
   * A provisioning of one cluster.
   *
   * @param store passwords of the users; none where they are known by their certificates
   */
  public Provisioning(
      Admin admin, SchemaRegistry registry, Optional<? extends PasswordStore> store) {
    this.topics = new TopicProvisioner(admin);
    this.schemas = new SchemaProvisioner(registry);
    this.access = new AccessProvisioner(admin, store.isPresent());
    this.store = store;
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
        store.map(kept -> passwords(plan.access(), kept)).orElse(Map.of());
    access.apply(plan.access(), account -> passwords.get(account.name()));
    plan.access()
        .rotated()
        .forEach(
            account ->
                store.orElseThrow().keepPassword(account.name(), passwords.get(account.name())));
  }

  private static Map<String, String> passwords(AccessPlan plan, PasswordStore store) {
    Map<String, String> passwords = new HashMap<>();
    for (ClusterAccount account : plan.newUsers()) {
      String password = store.password(account.name()).orElseGet(store::newPassword);
      // Kept first: a password that only the cluster knows would lock the user out.
      store.keepPassword(account.name(), password);
      passwords.put(account.name(), password);
    }
    plan.rotated().forEach(account -> passwords.put(account.name(), store.newPassword()));
    return passwords;
  }

  /** Takes away what is too much, and the passwords of users who are gone. */
  public void remove(AccessPlan.Surplus surplus) {
    access.remove(surplus);
    store.ifPresent(
        kept ->
            surplus.users().stream()
                .flatMap(user -> Accounts.nameOf(user).stream())
                .forEach(kept::delete));
  }
}
