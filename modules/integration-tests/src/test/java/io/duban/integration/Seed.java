package io.duban.integration;

import java.util.concurrent.ThreadLocalRandom;

/** Where chance begins: printed, and given again by {@code -Dseed=} to repeat a run. */
public final class Seed {
  private Seed() {}

  public static long get() {
    long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong(1_000_000));
    System.out.println("seed " + seed);
    return seed;
  }
}
