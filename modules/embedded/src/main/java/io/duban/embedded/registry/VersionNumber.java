package io.duban.embedded.registry;

import io.duban.registry.RegistryError;
import io.duban.registry.RegistryRefusedException;

/** A version as a path names it: a number from 1, or the latest, which is also called -1. */
record VersionNumber(int number) {

  private static final int LATEST = -1;

  static VersionNumber parse(String text) {
    if (text.equals("latest") || text.equals("-1")) {
      return new VersionNumber(LATEST);
    }
    if (!text.matches("[1-9]\\d{0,8}")) {
      throw new RegistryRefusedException(
          RegistryError.INVALID_VERSION,
          "A version is a number from 1 or the word latest, not " + text);
    }
    return new VersionNumber(Integer.parseInt(text));
  }

  boolean isLatest() {
    return number == LATEST;
  }
}
