package io.duban.integration.cluster;

import java.util.Locale;
import org.testcontainers.DockerClientFactory;

/** Where a cluster runs. */
enum Place {
  EMBEDDED,
  CONTAINERS;

  private static final String VARIABLE = "DUBAN_IT_CLUSTER";
  private static final Place CHOSEN = choose(System.getenv().getOrDefault(VARIABLE, "auto"));

  static Place chosen() {
    return CHOSEN;
  }

  private static Place choose(String wanted) {
    Place place =
        switch (wanted) {
          case "auto" -> DockerClientFactory.instance().isDockerAvailable() ? CONTAINERS : EMBEDDED;
          case "embedded" -> EMBEDDED;
          case "containers" -> CONTAINERS;
          default ->
              throw new IllegalArgumentException(
                  VARIABLE + " is " + wanted + ", but must be auto, embedded or containers");
        };
    System.out.println("clusters are " + place.name().toLowerCase(Locale.ROOT));
    return place;
  }
}
