package io.duban.pipeline.policy;

import io.duban.rules.policy.Policies;
import io.duban.rules.policy.Policy;
import io.duban.rules.policy.PolicyHistory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All policies of a pipeline out of their files. */
public final class PolicyFiles {
  private static final String EVERY_REGION = "";

  private PolicyFiles() {}

  /**
   * Reads the policies; regions without a file have the default one.
   *
   * @param files several of one region hold one after the other, each from its {@code validFrom}
   * @throws PolicyFileException if one cannot be used, or they do not go together
   */
  public static Policies read(Collection<Path> files) {
    Map<String, List<Policy>> byRegion = new TreeMap<>();
    for (Path path : files) {
      PolicyFile file = PolicyFile.read(path);
      String region = file.region() == null ? EVERY_REGION : file.region();
      byRegion.computeIfAbsent(region, any -> new ArrayList<>()).add(file.policy());
    }
    try {
      PolicyHistory usual =
          PolicyHistory.of(byRegion.getOrDefault(EVERY_REGION, List.of(Policy.DEFAULT)));
      byRegion.remove(EVERY_REGION);
      return new Policies(
          usual,
          byRegion.entrySet().stream()
              .collect(
                  Collectors.toMap(Map.Entry::getKey, each -> PolicyHistory.of(each.getValue()))));
    } catch (IllegalArgumentException e) {
      throw new PolicyFileException("policy files %s: %s".formatted(files, e.getMessage()), e);
    }
  }
}
