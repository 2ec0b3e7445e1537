package io.duban.cli.doctor;

import static java.util.stream.Collectors.joining;

import io.duban.pipeline.provision.Answers;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.FeatureMetadata;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.SecurityDisabledException;

/** The brokers, what they are able to, and whether they ask who is speaking. */
final class BrokerExamination implements Examination {
  private static final int ENOUGH = 3;
  private static final String TRANSACTIONS = "transaction.version";
  private static final int EXACTLY_ONCE_SAFE = 2;

  private final Admin admin;

  BrokerExamination(Admin admin) {
    this.admin = admin;
  }

  @Override
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    findings.add(brokers());
    findings.add(features());
    findings.add(authorizer());
    return findings;
  }

  private Finding brokers() {
    List<String> nodes =
        Answers.get(admin.describeCluster().nodes()).stream()
            .map(node -> node.host() + ":" + node.port())
            .sorted()
            .toList();
    return nodes.size() < ENOUGH
        ? Finding.doubtful("brokers.few", nodes.size(), String.join(", ", nodes))
        : Finding.good("brokers", nodes.size(), String.join(", ", nodes));
  }

  private Finding features() {
    FeatureMetadata features = Answers.get(admin.describeFeatures().featureMetadata());
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
        ? Finding.good("features", levels)
        : Finding.doubtful("features.old", levels, TRANSACTIONS, EXACTLY_ONCE_SAFE);
  }

  private Finding authorizer() {
    try {
      int rules = Answers.get(admin.describeAcls(AclBindingFilter.ANY).values()).size();
      return Finding.good("access", rules);
    } catch (SecurityDisabledException e) {
      return Finding.doubtful("access.open");
    } catch (ClusterAuthorizationException e) {
      return Finding.good("access.hidden");
    }
  }
}
