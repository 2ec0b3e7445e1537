package io.duban.cli.doctor;

import io.duban.contracts.Topics;
import io.duban.pipeline.consistency.OwnTopic;
import io.duban.pipeline.provision.AdminFutures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;

/** Whether brokers keep what the catalogue cannot ask of a topic: state, offsets, acknowledged. */
final class KeepingExamination implements Examination {
  /** Less than a holiday and the days around it, in which nobody looks. */
  static final long LEAST_OFFSETS_MINUTES = 30L * 24 * 60;

  static final long LEAST_TRANSACTIONAL_ID_MS = 24L * 60 * 60 * 1000;
  // Kafka's default, which every value of a store fits into.
  private static final long LEAST_CHANGE_BYTES = 1_048_588;
  private static final int COPIES_TO_SPARE = 3;

  private final Admin admin;
  private final String applicationId;

  KeepingExamination(Admin admin, String applicationId) {
    this.admin = admin;
    this.applicationId = applicationId;
  }

  @Override
  public List<Diagnosis> findings() {
    List<Diagnosis> findings = new ArrayList<>();
    Set<String> hidden = new TreeSet<>();
    look("topics", hidden, () -> topics(findings, hidden));
    look("brokers", hidden, () -> brokers(findings, hidden));
    if (!hidden.isEmpty()) {
      findings.add(Diagnosis.doubtful("keeping.hidden", hidden.size(), hidden.iterator().next()));
    }
    return findings.isEmpty() ? List.of(Diagnosis.good("keeping")) : findings;
  }

  /** What these credentials may not see hides nothing else. */
  private static void look(String part, Set<String> hidden, Runnable examination) {
    try {
      examination.run();
    } catch (AuthorizationException e) {
      hidden.add(part);
    }
  }

  private void topics(List<Diagnosis> findings, Set<String> hidden) {
    Set<String> names = new TreeSet<>(AdminFutures.get(admin.listTopics().names()));
    Set<String> changelogs = new TreeSet<>(changelogs());
    changelogs.retainAll(names);
    names.removeIf(name -> !isOurs(name));
    names.addAll(changelogs);
    Map<String, Config> configs = configs(ConfigResource.Type.TOPIC, names, hidden);
    configs.forEach(
        (topic, config) -> {
          if (changelogs.contains(topic)) {
            changelog(topic, config, findings);
          }
        });
    acknowledged(configs, findings);
  }

  private List<String> changelogs() {
    return Arrays.stream(OwnTopic.values())
        .flatMap(own -> own.changelogs(applicationId).stream())
        .toList();
  }

  private static boolean isOurs(String name) {
    return Topics.unitOf(name).isPresent()
        || Topics.ALL.stream().anyMatch(topic -> topic.name().equals(name));
  }

  private static void changelog(String topic, Config config, List<Diagnosis> findings) {
    String policy = value(config, "cleanup.policy");
    if (!policy.equals("compact")) {
      findings.add(Diagnosis.bad("topics.destroys", topic, "cleanup.policy", policy, "compact"));
    }
    long largest = number(config, "max.message.bytes");
    if (largest < LEAST_CHANGE_BYTES) {
      findings.add(
          Diagnosis.bad(
              "topics.destroys", topic, "max.message.bytes", largest, LEAST_CHANGE_BYTES));
    }
  }

  /** What was acknowledged must not be taken back when a broker fails. */
  private void acknowledged(Map<String, Config> configs, List<Diagnosis> findings) {
    Map<String, TopicDescription> topics =
        AdminFutures.get(admin.describeTopics(configs.keySet()).allTopicNames());
    for (Map.Entry<String, Config> entry : configs.entrySet()) {
      String name = entry.getKey();
      Config config = entry.getValue();
      int copies = topics.get(name).partitions().get(0).replicas().size();
      if (value(config, "unclean.leader.election.enable").equals("true")) {
        findings.add(
            Diagnosis.bad(
                "topics.destroys", name, "unclean.leader.election.enable", "true", "false"));
      }
      int insync = Integer.parseInt(value(config, "min.insync.replicas"));
      if (insync > copies) {
        findings.add(Diagnosis.bad("topics.insync.more", name, insync, copies));
      } else if (copies >= COPIES_TO_SPARE && insync < 2) {
        findings.add(Diagnosis.doubtful("topics.insync.one", name, insync));
      }
    }
  }

  private void brokers(List<Diagnosis> findings, Set<String> hidden) {
    List<String> nodes =
        AdminFutures.get(admin.describeCluster().nodes()).stream()
            .map(node -> Integer.toString(node.id()))
            .toList();
    configs(ConfigResource.Type.BROKER, nodes, hidden)
        .forEach(
            (node, config) -> {
              long offsets = number(config, "offsets.retention.minutes");
              if (offsets < LEAST_OFFSETS_MINUTES) {
                findings.add(
                    Diagnosis.bad("keeping.offsets", node, offsets, LEAST_OFFSETS_MINUTES));
              }
              long ids = number(config, "transactional.id.expiration.ms");
              if (ids < LEAST_TRANSACTIONAL_ID_MS) {
                findings.add(
                    Diagnosis.doubtful(
                        "keeping.transactions", node, ids, LEAST_TRANSACTIONAL_ID_MS));
              }
            });
  }

  /** The settings that may be seen; the names of the others are added to what is hidden. */
  private Map<String, Config> configs(
      ConfigResource.Type type, Collection<String> names, Set<String> hidden) {
    List<ConfigResource> resources =
        names.stream().map(name -> new ConfigResource(type, name)).toList();
    Map<String, Config> seen = new TreeMap<>();
    admin
        .describeConfigs(resources)
        .values()
        .forEach(
            (resource, config) ->
                look(
                    type.name().toLowerCase(Locale.ROOT) + " " + resource.name(),
                    hidden,
                    () -> seen.put(resource.name(), AdminFutures.get(config))));
    return seen;
  }

  private static long number(Config config, String name) {
    String value = value(config, name);
    return value.isEmpty() ? Long.MAX_VALUE : Long.parseLong(value);
  }

  private static String value(Config config, String name) {
    ConfigEntry entry = config.get(name);
    return entry == null || entry.value() == null ? "" : entry.value();
  }
}
