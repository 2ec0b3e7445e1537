package io.duban.pipeline.access;

import static java.util.stream.Collectors.toSet;

import io.duban.pipeline.provision.AdminFutures;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialDeletion;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.apache.kafka.common.quota.ClientQuotaFilter;
import org.apache.kafka.common.quota.ClientQuotaFilterComponent;

/** Compares the users of a cluster with those Duban needs, and brings them into line. */
public final class AccessProvisioner {
  private static final ScramMechanism MECHANISM = ScramMechanism.SCRAM_SHA_512;
  private static final int ITERATIONS = 8192;
  private static final Duration VISIBLE_WITHIN = Duration.ofSeconds(30);
  private static final Duration POLL_INTERVAL = Duration.ofMillis(50);

  private final Admin admin;
  private final boolean passwords;

  /**
   * A provisioner of one cluster.
   *
   * @param passwords whether the cluster knows its users by passwords, and not by certificates
   */
  public AccessProvisioner(Admin admin, boolean passwords) {
    this.admin = admin;
    this.passwords = passwords;
  }

  /**
   * What differs.
   *
   * @param rotated names of those who shall have another password
   */
  public AccessPlan plan(Collection<ClusterAccount> accounts, Set<String> rotated) {
    Set<String> known = passwords ? users() : Set.of();
    Set<AclBinding> given = rights();
    Map<String, Map<String, Double>> limits = quotas();
    Set<AclBinding> wanted =
        accounts.stream().flatMap(account -> account.rights().stream()).collect(toSet());
    return new AccessPlan(
        accounts.stream().filter(account -> passwords && !known.contains(account.user())).toList(),
        accounts.stream()
            .filter(account -> known.contains(account.user()) && rotated.contains(account.name()))
            .toList(),
        minus(wanted, given),
        differing(accounts, limits),
        surplus(accounts, known, minus(given, wanted), limits));
  }

  /** Makes this the password of a user, whatever it was. */
  public void setPassword(ClusterAccount account, String password) {
    AdminFutures.get(
        admin.alterUserScramCredentials(List.of(upsertion(account, any -> password))).all());
    awaitUsers(List.of(account.user()));
  }

  /** Ids of the units that have a password on the cluster. */
  public Set<String> units() {
    return users().stream().flatMap(user -> Accounts.unitOf(user).stream()).collect(toSet());
  }

  /** Gives what is missing; removes nothing. Returns when the cluster says that it is there. */
  public void apply(AccessPlan plan, Function<ClusterAccount, String> password) {
    List<UserScramCredentialAlteration> credentials = new ArrayList<>();
    plan.newUsers().forEach(account -> credentials.add(upsertion(account, password)));
    plan.rotated().forEach(account -> credentials.add(upsertion(account, password)));
    if (!credentials.isEmpty()) {
      AdminFutures.get(admin.alterUserScramCredentials(credentials).all());
    }
    AdminFutures.get(admin.createAcls(plan.rights()).all());
    List<ClientQuotaAlteration> limits = new ArrayList<>();
    plan.quotas().forEach((user, wanted) -> limits.add(limit(user, wanted)));
    AdminFutures.get(admin.alterClientQuotas(limits).all());
    awaitUsers(plan.newUsers().stream().map(ClusterAccount::user).toList());
    awaitKnown("rights", () -> rights().containsAll(plan.rights()));
  }

  /** Takes away what is too much. */
  public void remove(AccessPlan.Surplus surplus) {
    // First the rights, which end at once; a connection that is open outlives its password.
    AdminFutures.get(
        admin.deleteAcls(surplus.rights().stream().map(AclBinding::toFilter).toList()).all());
    if (!surplus.users().isEmpty()) {
      List<UserScramCredentialAlteration> deletions = new ArrayList<>();
      surplus
          .users()
          .forEach(user -> deletions.add(new UserScramCredentialDeletion(user, MECHANISM)));
      AdminFutures.get(admin.alterUserScramCredentials(deletions).all());
    }
    List<ClientQuotaAlteration> limits = new ArrayList<>();
    surplus
        .quotas()
        .forEach(
            (user, quotas) -> {
              Map<String, Double> none = new HashMap<>();
              quotas.forEach(quota -> none.put(quota, null));
              limits.add(limit(user, none));
            });
    AdminFutures.get(admin.alterClientQuotas(limits).all());
  }

  private void awaitUsers(Collection<String> wanted) {
    awaitKnown("users", () -> wanted.isEmpty() || users().containsAll(wanted));
  }

  /** A broker may need a moment until it knows what the controller has decided. */
  private static void awaitKnown(String what, BooleanSupplier known) {
    long until = System.nanoTime() + VISIBLE_WITHIN.toNanos();
    while (!known.getAsBoolean()) {
      if (System.nanoTime() > until) {
        throw new KafkaException(
            "the brokers do not know the new %s after %s".formatted(what, VISIBLE_WITHIN));
      }
      LockSupport.parkNanos(POLL_INTERVAL.toNanos());
    }
  }

  private static AccessPlan.Surplus surplus(
      Collection<ClusterAccount> accounts,
      Set<String> known,
      Set<AclBinding> rights,
      Map<String, Map<String, Double>> limits) {
    Map<String, ClusterAccount> wanted = new HashMap<>();
    accounts.forEach(account -> wanted.put(account.user(), account));
    Map<String, Set<String>> quotas = new HashMap<>();
    limits.forEach(
        (user, set) -> {
          Set<String> unwanted = new TreeSet<>(set.keySet());
          unwanted.removeAll(
              wanted.containsKey(user) ? wanted.get(user).quotas().keySet() : Set.of());
          if (!unwanted.isEmpty()) {
            quotas.put(user, unwanted);
          }
        });
    return new AccessPlan.Surplus(
        known.stream()
            .filter(user -> Accounts.isOurs(user) && !wanted.containsKey(user))
            .sorted()
            .toList(),
        rights,
        quotas);
  }

  private static Map<String, Map<String, Double>> differing(
      Collection<ClusterAccount> accounts, Map<String, Map<String, Double>> limits) {
    Map<String, Map<String, Double>> differing = new HashMap<>();
    for (ClusterAccount account : accounts) {
      Map<String, Double> wanted = new HashMap<>(account.quotas());
      wanted.entrySet().removeAll(limits.getOrDefault(account.user(), Map.of()).entrySet());
      if (!wanted.isEmpty()) {
        differing.put(account.user(), wanted);
      }
    }
    return differing;
  }

  private Set<String> users() {
    return AdminFutures.get(admin.describeUserScramCredentials().all()).entrySet().stream()
        .filter(
            user ->
                user.getValue().credentialInfos().stream()
                    .anyMatch(credential -> credential.mechanism() == MECHANISM))
        .map(Map.Entry::getKey)
        .collect(toSet());
  }

  private Set<AclBinding> rights() {
    return AdminFutures.get(admin.describeAcls(AclBindingFilter.ANY).values()).stream()
        .filter(binding -> Accounts.isOurs(userOf(binding)))
        .collect(toSet());
  }

  /** The user of a right; of a kind of principal that is none, nothing a user can be called. */
  public static String userOf(AclBinding binding) {
    String principal = binding.entry().principal();
    return principal.startsWith("User:") ? principal.substring("User:".length()) : "";
  }

  private Map<String, Map<String, Double>> quotas() {
    ClientQuotaFilter everyUser =
        ClientQuotaFilter.containsOnly(
            List.of(ClientQuotaFilterComponent.ofEntityType(ClientQuotaEntity.USER)));
    Map<String, Map<String, Double>> quotas = new HashMap<>();
    AdminFutures.get(admin.describeClientQuotas(everyUser).entities())
        .forEach(
            (entity, limits) -> {
              String user = entity.entries().get(ClientQuotaEntity.USER);
              if (user != null && Accounts.isOurs(user)) {
                quotas.put(user, limits);
              }
            });
    return quotas;
  }

  private static UserScramCredentialUpsertion upsertion(
      ClusterAccount account, Function<ClusterAccount, String> password) {
    return new UserScramCredentialUpsertion(
        account.user(),
        new ScramCredentialInfo(MECHANISM, ITERATIONS),
        password.apply(account).getBytes(StandardCharsets.UTF_8));
  }

  private static ClientQuotaAlteration limit(String user, Map<String, Double> quotas) {
    return new ClientQuotaAlteration(
        new ClientQuotaEntity(Map.of(ClientQuotaEntity.USER, user)),
        quotas.entrySet().stream()
            .map(quota -> new ClientQuotaAlteration.Op(quota.getKey(), quota.getValue()))
            .toList());
  }

  private static <T> Set<T> minus(Set<T> all, Set<T> known) {
    return all.stream().filter(element -> !known.contains(element)).collect(toSet());
  }
}
