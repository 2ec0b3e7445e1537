package io.duban.cli.policy;

import io.duban.cli.failure.CommandException;
import io.duban.office.cluster.Connection;
import io.duban.pipeline.policy.PolicyFile;
import io.duban.pipeline.policy.PolicyFiles;
import io.duban.rules.assessment.Policies;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
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

  /**
   * Policies to try.
   *
   * @param version of the one that is new among them
   */
  public record Trial(Policies policies, String version) {}

  /** The same policies, but for one region, or for those without their own, another. */
  public Trial trial(Map<String, String> settings, Path other) {
    ZoneId zone = policies(settings).zone();
    PolicyFile tried = PolicyFile.read(other);
    List<Path> together =
        Stream.concat(
                chosen(settings).stream()
                    .filter(
                        file -> !Objects.equals(PolicyFile.read(file).region(), tried.region())),
                Stream.of(other))
            .toList();
    Policies policies = PolicyFiles.read(together);
    if (!policies.zone().equals(zone)) {
      throw CommandException.usage(
          "Policy file %s has the zone %s, but days began in %s and cannot begin anew. Use that zone."
              .formatted(other, policies.zone(), zone));
    }
    return new Trial(policies, tried.policy().version());
  }

  /** The same, where the option is not given out of {@code policy.files} of the settings. */
  public Policies policies(Map<String, String> settings) {
    return PolicyFiles.read(chosen(settings));
  }

  private List<Path> chosen(Map<String, String> settings) {
    return files.isEmpty() ? new Connection(settings).policyFiles() : files;
  }
}
