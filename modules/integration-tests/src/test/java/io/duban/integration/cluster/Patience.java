package io.duban.integration.cluster;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** How long the tests wait for what must happen. */
public final class Patience {
  private static final Duration AT_MOST = Duration.ofMinutes(4);

  private Patience() {}

  public static ConditionFactory await(String what) {
    return Awaitility.await(what)
        .pollInSameThread()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(2))
        .atMost(AT_MOST);
  }
}
