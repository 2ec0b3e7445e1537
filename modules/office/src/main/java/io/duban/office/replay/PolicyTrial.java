package io.duban.office.replay;

import io.duban.office.failure.OfficeException;
import io.duban.office.failure.OfficeProblem;
import io.duban.pipeline.policy.PolicyFile;
import io.duban.pipeline.policy.PolicyFiles;
import io.duban.rules.policy.Policies;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Policies to try.
 *
 * @param version of the one that is new among them
 */
public record PolicyTrial(Policies policies, String version) {

  /** The same policies, but for one region, or for those without their own, another. */
  public static PolicyTrial of(List<Path> files, Path other) {
    ZoneId zone = PolicyFiles.read(files).zone();
    PolicyFile tried = PolicyFile.read(other);
    Policies policies =
        PolicyFiles.read(
            Stream.concat(
                    files.stream()
                        .filter(
                            file ->
                                !Objects.equals(PolicyFile.read(file).region(), tried.region())),
                    Stream.of(other))
                .toList());
    if (!policies.zone().equals(zone)) {
      throw new OfficeException(
          OfficeProblem.ZONE_OF_POLICY_DIFFERS,
          "Policy file %s has the zone %s, but days began in %s and cannot begin anew. Use that zone."
              .formatted(other, policies.zone(), zone));
    }
    return new PolicyTrial(policies, tried.policy().version());
  }
}
