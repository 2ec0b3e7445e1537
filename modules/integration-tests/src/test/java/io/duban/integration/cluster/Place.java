package io.duban.integration.cluster;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.images.RemoteDockerImage;
import org.testcontainers.utility.DockerImageName;

/** Where a cluster runs. */
enum Place {
  EMBEDDED,
  CONTAINERS;

  private static final String VARIABLE = "DUBAN_IT_CLUSTER";
  private static final Duration FETCHED_WITHIN = Duration.ofMinutes(5);
  private static final Place CHOSEN =
      choose(
          System.getenv().getOrDefault(VARIABLE, "auto"),
          () -> DockerClientFactory.instance().isDockerAvailable(),
          () -> ContainerServers.IMAGES.stream().allMatch(Place::isObtained));

  static Place chosen() {
    return CHOSEN;
  }

  /** An engine may answer and have no images, nor a way to fetch them: then it is as none. */
  static Place choose(String wanted, BooleanSupplier engine, BooleanSupplier images) {
    Place place =
        switch (wanted) {
          case "auto" -> engine.getAsBoolean() && images.getAsBoolean() ? CONTAINERS : EMBEDDED;
          case "embedded" -> EMBEDDED;
          case "containers" -> CONTAINERS;
          default ->
              throw new IllegalArgumentException(
                  VARIABLE + " is " + wanted + ", but must be auto, embedded or containers");
        };
    System.out.println("clusters are " + place.name().toLowerCase(Locale.ROOT));
    return place;
  }

  private static boolean isObtained(String image) {
    try {
      new RemoteDockerImage(DockerImageName.parse(image))
          .get(FETCHED_WITHIN.toSeconds(), TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException | RuntimeException e) {
      System.out.println(
          "the Docker engine has no image " + image + " and cannot fetch it: " + e.getMessage());
      return false;
    }
  }
}
