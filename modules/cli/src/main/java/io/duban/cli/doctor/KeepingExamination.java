package io.duban.cli.doctor;

import static java.util.stream.Collectors.toMap;

import io.duban.contracts.Topics;
import io.duban.pipeline.consistency.OwnTopic;
import io.duban.pipeline.provision.Answers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
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
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    try {
      Set<String> names = new TreeSet<>(Answers.get(admin.listTopics().names()));
      Set<String> changelogs = new TreeSet<>(changelogs());
      changelogs.retainAll(names);
      configs(ConfigResource.Type.TOPIC, changelogs)
          .forEach((topic, config) -> changelog(topic, config, findings));
      names.removeIf(name -> !isOurs(name));
      names.addAll(changelogs);
      acknowledged(names, findings);
      brokers(findings);
    } catch (AuthorizationException e) {
      return List.of(Finding.good("keeping.hidden"));
    }
    return findings.isEmpty() ? List.of(Finding.good("keeping")) : findings;
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

  private static void changelog(String topic, Config config, List<Finding> findings) {
    String policy = value(config, "cleanup.policy");
    if (!policy.equals("compact")) {
      findings.add(Finding.bad("topics.destroys", topic, "cleanup.policy", policy, "compact"));
    }
    long largest = number(config, "max.message.bytes");
    if (largest < LEAST_CHANGE_BYTES) {
      findings.add(
          Finding.bad("topics.destroys", topic, "max.message.bytes", largest, LEAST_CHANGE_BYTES));
    }
  }

  /** What was acknowledged must not be taken back when a broker fails. */
  private void acknowledged(Collection<String> names, List<Finding> findings) {
    Map<String, TopicDescription> topics = Answers.get(admin.describeTopics(names).allTopicNames());
    Map<String, Config> configs = configs(ConfigResource.Type.TOPIC, names);
    for (String name : names) {
      Config config = configs.get(name);
      int copies = topics.get(name).partitions().get(0).replicas().size();
      if (value(config, "unclean.leader.election.enable").equals("true")) {
        findings.add(
            Finding.bad(
                "topics.destroys", name, "unclean.leader.election.enable", "true", "false"));
      }
      int insync = Integer.parseInt(value(config, "min.insync.replicas"));
      if (insync > copies) {
        findings.add(Finding.bad("topics.insync.more", name, insync, copies));
      } else if (copies >= COPIES_TO_SPARE && insync < 2) {
        findings.add(Finding.doubtful("topics.insync.one", name, insync));
      }
    }
  }

  private void brokers(List<Finding> findings) {
    List<String> nodes =
        Answers.get(admin.describeCluster().nodes()).stream()
            .map(node -> Integer.toString(node.id()))
            .toList();
    configs(ConfigResource.Type.BROKER, nodes)
        .forEach(
            (node, config) -> {
              long offsets = number(config, "offsets.retention.minutes");
              if (offsets < LEAST_OFFSETS_MINUTES) {
                findings.add(Finding.bad("keeping.offsets", node, offsets, LEAST_OFFSETS_MINUTES));
              }
              long ids = number(config, "transactional.id.expiration.ms");
              if (ids < LEAST_TRANSACTIONAL_ID_MS) {
                findings.add(
                    Finding.doubtful("keeping.transactions", node, ids, LEAST_TRANSACTIONAL_ID_MS));
              }
            });
  }

  private Map<String, Config> configs(ConfigResource.Type type, Collection<String> names) {
    List<ConfigResource> resources =
        names.stream().map(name -> new ConfigResource(type, name)).toList();
    return Answers.get(admin.describeConfigs(resources).all()).entrySet().stream()
        .collect(
            toMap(entry -> entry.getKey().name(), Map.Entry::getValue, (a, b) -> a, TreeMap::new));
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
