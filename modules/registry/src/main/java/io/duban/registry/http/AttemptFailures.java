package io.duban.registry.http;

import io.duban.registry.RegistryUnavailableException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Why no address could answer in one round. */
final class AttemptFailures {

  private final List<String> reasons = new ArrayList<>();
  private Duration wish = Duration.ZERO;
  private IOException cause;

  void add(URI url, RegistryResponse answer) {
    reasons.add(url + " answered " + answer.reason());
    answer.retryAfter().filter(wished -> wished.compareTo(wish) > 0).ifPresent(w -> wish = w);
  }

  void add(URI url, IOException failure) {
    String message = failure.getMessage() == null ? "" : ": " + failure.getMessage();
    reasons.add(url + " failed with " + failure.getClass().getSimpleName() + message);
    cause = failure;
  }

  Duration pause(RetryPolicy policy, int round) {
    Duration planned = policy.pauseAfter(round);
    if (wish.compareTo(planned) <= 0) {
      return planned;
    }
    return wish.compareTo(policy.longestWait()) < 0 ? wish : policy.longestWait();
  }

  RegistryUnavailableException unavailable(RegistryRequest request) {
    return new RegistryUnavailableException(
        "No registry could answer %s: %s".formatted(request, String.join("; ", reasons)), cause);
  }
}
