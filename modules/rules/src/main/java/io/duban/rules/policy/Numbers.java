package io.duban.rules.policy;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/** Refuses numbers of a policy that make no sense, naming the field and the value. */
final class Numbers {
  private Numbers() {}

  static void atLeast(int least, String field, int value) {
    if (value < least) {
      throw new IllegalArgumentException(
          "policy needs %s of %d or more, but it is %d".formatted(field, least, value));
    }
  }

  static void notNegative(String field, BigDecimal value) {
    requireNonNull(value, field);
    if (value.signum() < 0) {
      throw new IllegalArgumentException(
          "policy needs %s of 0 or more, but it is %s".formatted(field, value));
    }
  }
}
