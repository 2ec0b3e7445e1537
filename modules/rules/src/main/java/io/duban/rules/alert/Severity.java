package io.duban.rules.alert;

import io.duban.rules.policy.Light;
import java.util.Optional;

/** How bad a finding is, from the least to the worst. BLUE only reminds; a task never has it. */
public enum Severity {
  BLUE,
  YELLOW,
  RED;

  public boolean worseThan(Severity other) {
    return compareTo(other) > 0;
  }

  /** The severity of a light, if it asks for an alert at all. */
  public static Optional<Severity> of(Light light) {
    return switch (light) {
      case GREEN, GREY -> Optional.empty();
      case YELLOW -> Optional.of(YELLOW);
      case RED -> Optional.of(RED);
    };
  }
}
