package io.duban.cli.policy;

import io.duban.office.cluster.Connection;
import io.duban.office.replay.PolicyTrial;
import io.duban.pipeline.policy.PolicyFiles;
import io.duban.rules.policy.Policies;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** The policies a command judges by; none means the default one. */
public final class PolicyOptions {
  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = {
        "Policy of the office as YAML, see config/policy.yaml; may be given several times,",
        "one per region and, after a change, per version."
      })
  private List<Path> files = new ArrayList<>();

  public Policies policies() {
    return policies(Map.of());
  }

  /** The same policies, but for one region, or for those without their own, another. */
  public PolicyTrial trial(Map<String, String> settings, Path other) {
    return PolicyTrial.of(chosen(settings), other);
  }

  /** The same, where the option is not given out of {@code policy.files} of the settings. */
  public Policies policies(Map<String, String> settings) {
    return PolicyFiles.read(chosen(settings));
  }

  private List<Path> chosen(Map<String, String> settings) {
    return files.isEmpty() ? new Connection(settings).policyFiles() : files;
  }
}
