package io.duban.cli.stack;

import static java.util.stream.Collectors.toSet;

import io.duban.cli.provision.ClientFiles;
import io.duban.cli.provision.ClientProperties;
import io.duban.cli.provision.Quotas;
import io.duban.embedded.broker.BrokerOptions;
import io.duban.embedded.broker.BrokerSecurity;
import io.duban.embedded.broker.EmbeddedBroker;
import io.duban.embedded.registry.RegistryEndpoint;
import io.duban.embedded.registry.RegistryEndpointSettings;
import io.duban.embedded.registry.RegistrySecurity;
import io.duban.embedded.security.Certificates;
import io.duban.embedded.security.PrivateFiles;
import io.duban.office.cluster.Connection;
import io.duban.pipeline.access.AccessProvisioner;
import io.duban.pipeline.access.Accounts;
import io.duban.pipeline.access.ClusterAccount;
import io.duban.pipeline.access.Provisioning;
import io.duban.pipeline.access.Wanted;
import io.duban.pipeline.provision.TopicSizing;
import io.duban.pipeline.service.PipelineConfig;
import io.duban.registry.SchemaRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.Admin;

/** Keeps everybody out of a local stack but its users, each with his rights. */
final class StackSecurity {
  private final Certificates certificates;
  private final BrokerSecurity broker;
  private final ClientFiles clients;
  private Map<String, String> common = Map.of();

  private StackSecurity(Certificates certificates, ClientFiles clients) {
    this.certificates = certificates;
    this.broker = new BrokerSecurity(certificates, List.of(Accounts.ADMIN.user()));
    this.clients = clients;
  }

  /** With what is kept in the data directory; made at the first start. */
  static StackSecurity in(Path data, String host) {
    try {
      PrivateFiles.directory(data);
      return new StackSecurity(
          Certificates.in(directory(data), host),
          new ClientFiles(data.resolve(DataDirectory.CLIENTS)));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The certificates in %s cannot be used: %s".formatted(directory(data), e.getMessage()),
          e);
    }
  }

  /** Whether a stack with this data directory was secured before. */
  static boolean isKeptIn(Path data) {
    return Files.exists(directory(data));
  }

  static Path directory(Path data) {
    return data.resolve("security");
  }

  ClientFiles clients() {
    return clients;
  }

  BrokerOptions secured(BrokerOptions options) {
    return options.secured(broker);
  }

  RegistryEndpointSettings secured(RegistryEndpointSettings settings) {
    return settings.secured(new RegistrySecurity(certificates, new PasswordFiles(clients)));
  }

  /** Lets the administrator in, whose password the broker learns from the node itself. */
  void admit(EmbeddedBroker started) {
    Map<String, Object> node = new HashMap<>(broker.nodeClient());
    node.put("bootstrap.servers", started.nodeServers());
    try (Admin client = Admin.create(node)) {
      new AccessProvisioner(client, true).setPassword(Accounts.ADMIN, passwordOf(Accounts.ADMIN));
    }
  }

  /**
   * Gives everybody what he should have, by way of the administrator's own connection.
   *
   * @param units of the stack beside those it knows already
   */
  void provision(
      String bootstrap,
      RegistryEndpoint registry,
      Collection<String> units,
      TopicSizing sizing,
      Map<String, String> topicSettings) {
    common = common(bootstrap, registry);
    clients.keepProperties(Accounts.ADMIN, common);
    Connection connection = new Connection(settings(Accounts.ADMIN));
    try (Admin admin = connection.admin();
        SchemaRegistry schemas = connection.registry()) {
      Set<String> all = new TreeSet<>(units);
      all.addAll(new AccessProvisioner(admin, true).units());
      Wanted wanted = Wanted.of(all, Quotas.DEFAULT, PipelineConfig.DEFAULT_APPLICATION_ID, true);
      Provisioning provisioning = new Provisioning(admin, schemas, Optional.of(clients));
      provisioning.apply(provisioning.plan(wanted, withoutPassword(wanted)), sizing, topicSettings);
      clients.keepProperties(wanted.accounts(), common);
    }
  }

  /** Those whose password file is gone; on one machine that is how a password is changed. */
  private Set<String> withoutPassword(Wanted wanted) {
    return wanted.accounts().stream()
        .map(ClusterAccount::name)
        .filter(name -> clients.password(name).isEmpty())
        .collect(toSet());
  }

  /** How clients of a user connect. */
  Map<String, String> settings(ClusterAccount account) {
    return ClientProperties.of(account, passwordOf(account), common);
  }

  private String passwordOf(ClusterAccount account) {
    String password = clients.password(account.name()).orElseGet(clients::newPassword);
    clients.keepPassword(account.name(), password);
    return password;
  }

  /** The authority is written out, so that a client file is all that a client needs. */
  private Map<String, String> common(String bootstrap, RegistryEndpoint registry) {
    Map<String, String> settings = new HashMap<>();
    settings.put("bootstrap.servers", bootstrap);
    settings.put("security.protocol", "SASL_SSL");
    settings.put("ssl.truststore.type", "PEM");
    settings.put("ssl.truststore.certificates", authority());
    settings.put("schema.registry.url", registry.url().toString());
    settings.put("schema.registry.ssl.truststore.type", "PEM");
    settings.put("schema.registry.ssl.truststore.certificates", authority());
    settings.put("basic.auth.credentials.source", "SASL_INHERIT");
    return settings;
  }

  private String authority() {
    try {
      return Files.readString(certificates.authority()).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(certificates.authority() + " cannot be read", e);
    }
  }
}
