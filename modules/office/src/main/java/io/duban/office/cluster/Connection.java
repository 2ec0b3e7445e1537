package io.duban.office.cluster;

import io.duban.pipeline.policy.PolicyFiles;
import io.duban.pipeline.service.PipelineConfig;
import io.duban.registry.SchemaRegistry;
import io.duban.registry.client.SchemaRegistries;
import io.duban.rules.policy.Policies;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;

/**
 * A cluster and its registry, both known by the same settings.
 *
 * @param settings by Kafka's and Confluent's names
 */
public record Connection(Map<String, String> settings) {
  private static final String POLICY_FILES = "policy.files";
  private static final Pattern USER = Pattern.compile("\\busername\\s*=\\s*\"([^\"]*)\"");
  private static final Set<String> TOLD_OTHERWISE =
      Set.of(
          ConnectionSettings.BOOTSTRAP,
          ConnectionSettings.REGISTRY,
          ConnectionSettings.AUTHOR,
          "client.id",
          "acks",
          "enable.idempotence",
          "key.serializer",
          "value.serializer",
          "auto.register.schemas",
          "default.api.timeout.ms",
          "request.timeout.ms",
          "max.block.ms",
          "delivery.timeout.ms");

  public Connection {
    settings = Map.copyOf(settings);
  }

  public String bootstrap() {
    return settings.get(ConnectionSettings.BOOTSTRAP);
  }

  public String registryUrl() {
    return settings.get(ConnectionSettings.REGISTRY);
  }

  /** Who decides with this command: as configured, else the user of this machine. */
  public String author() {
    return settings.getOrDefault(ConnectionSettings.AUTHOR, System.getProperty("user.name"));
  }

  /** The {@code application.id} of the pipeline on the cluster. */
  public String applicationId() {
    return settings.getOrDefault("application.id", PipelineConfig.DEFAULT_APPLICATION_ID);
  }

  /** The files of the office's policies; none means the default one. */
  public List<Path> policyFiles() {
    return Arrays.stream(settings.getOrDefault(POLICY_FILES, "").split(","))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .map(Path::of)
        .toList();
  }

  public Policies policies() {
    return PolicyFiles.read(policyFiles());
  }

  /** Where the office's days begin. */
  public ZoneId zone() {
    return policies().zone();
  }

  /** Properties of a Kafka client. */
  public Map<String, Object> kafka() {
    return Map.copyOf(settings);
  }

  /** The settings but for those a reporter has its own ways to be told. */
  public Map<String, String> furtherSettings() {
    Map<String, String> further = new HashMap<>(settings);
    further.keySet().removeAll(TOLD_OTHERWISE);
    return further;
  }

  /** The user the brokers are told of, if the settings name one. */
  public Optional<String> user() {
    Matcher user = USER.matcher(settings.getOrDefault("sasl.jaas.config", ""));
    return user.find() ? Optional.of(user.group(1)) : Optional.empty();
  }

  /** Says at once, and in plain words, when no broker is there. */
  public Connection checked() {
    BrokerProbe.check(bootstrap(), isEncrypted());
    return this;
  }

  private boolean isEncrypted() {
    return settings
        .getOrDefault(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, "")
        .toUpperCase(Locale.ROOT)
        .endsWith("SSL");
  }

  public Admin admin() {
    return Admin.create(kafka());
  }

  public SchemaRegistry registry() {
    return SchemaRegistries.from(settings);
  }
}
