package io.duban.rules.policy;

import java.util.Collection;

/** A verdict, from the best to the worst; not to be judged is worse than good. */
public enum Light {
  GREEN,
  GREY,
  YELLOW,
  RED;

  public boolean worseThan(Light other) {
    return compareTo(other) > 0;
  }

  /** The worst of the lights; GREY where there is none. */
  public static Light worst(Collection<Light> lights) {
    return lights.stream().max(Light::compareTo).orElse(GREY);
  }
}
