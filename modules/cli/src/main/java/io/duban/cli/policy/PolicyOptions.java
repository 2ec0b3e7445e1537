package io.duban.cli.policy;

import io.duban.cli.failure.CommandException;
import io.duban.pipeline.policy.PolicyFileException;
import io.duban.pipeline.policy.PolicyFiles;
import io.duban.rules.assessment.Policies;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** The policies a command judges by; none means the default one. */
public final class PolicyOptions {
  private static final String FILES = "policy.files";

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

  /** The same, where the option is not given out of {@code policy.files} of the settings. */
  public Policies policies(Map<String, String> settings) {
    List<Path> chosen = files.isEmpty() ? listed(settings) : files;
    try {
      return PolicyFiles.read(chosen);
    } catch (PolicyFileException e) {
      throw CommandException.usage(e.getMessage());
    }
  }

  private static List<Path> listed(Map<String, String> settings) {
    return Arrays.stream(settings.getOrDefault(FILES, "").split(","))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .map(Path::of)
        .toList();
  }
}
