package io.duban.cli.doctor;

import static java.util.stream.Collectors.joining;

import io.duban.pipeline.provision.AdminFutures;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.FeatureMetadata;

/** The brokers, and what they are able to. */
final class BrokerExamination implements Examination {
  private static final int ENOUGH = 3;
  private static final String TRANSACTIONS = "transaction.version";
  private static final int EXACTLY_ONCE_SAFE = 2;

  private final Admin admin;

  BrokerExamination(Admin admin) {
    this.admin = admin;
  }

  @Override
  public List<Diagnosis> findings() {
    return List.of(brokers(), features());
  }

  private Diagnosis brokers() {
    List<String> nodes =
        AdminFutures.get(admin.describeCluster().nodes()).stream()
            .map(node -> node.host() + ":" + node.port())
            .sorted()
            .toList();
    return nodes.size() < ENOUGH
        ? Diagnosis.doubtful("brokers.few", nodes.size(), String.join(", ", nodes))
        : Diagnosis.good("brokers", nodes.size(), String.join(", ", nodes));
  }

  private Diagnosis features() {
    FeatureMetadata features = AdminFutures.get(admin.describeFeatures().featureMetadata());
    String levels =
        features.finalizedFeatures().entrySet().stream()
            .filter(feature -> feature.getKey().endsWith(".version"))
            .map(feature -> feature.getKey() + "=" + feature.getValue().maxVersionLevel())
            .sorted()
            .collect(joining(", "));
    boolean safe =
        features.finalizedFeatures().containsKey(TRANSACTIONS)
            && features.finalizedFeatures().get(TRANSACTIONS).maxVersionLevel()
                >= EXACTLY_ONCE_SAFE;
    return safe
        ? Diagnosis.good("features", levels)
        : Diagnosis.doubtful("features.old", levels, TRANSACTIONS, EXACTLY_ONCE_SAFE);
  }
}
