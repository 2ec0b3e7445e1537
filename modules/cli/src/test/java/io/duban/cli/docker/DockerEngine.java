package io.duban.cli.docker;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** What an engine on this machine can be used for; behind a firewall it may answer and no more. */
final class DockerEngine {
  private final Predicate<List<String>> succeeds;
  private final Map<String, Boolean> images = new ConcurrentHashMap<>();

  /**
   * An engine that is driven by commands.
   *
   * @param succeeds runs docker with arguments and says whether it did what it was asked to
   */
  DockerEngine(Predicate<List<String>> succeeds) {
    this.succeeds = succeeds;
  }

  boolean answers() {
    return succeeds.test(List.of("info"));
  }

  /** Whether it has images, or can fetch those that it has not; asked once of each. */
  boolean has(List<String> names) {
    return names.stream().allMatch(name -> images.computeIfAbsent(name, this::obtain));
  }

  private boolean obtain(String image) {
    boolean obtained =
        succeeds.test(List.of("image", "inspect", image))
            || succeeds.test(List.of("pull", "--quiet", image));
    if (!obtained) {
      System.out.println(
          "The Docker engine has no image " + image + " and cannot fetch it; tests go without");
    }
    return obtained;
  }
}
