package io.duban.cli.output;

import io.duban.contracts.Light;

/** Colours of a terminal. */
public enum Paint {
  RED("31"),
  YELLOW("33"),
  GREEN("32"),
  BLUE("34"),
  DIM("2"),
  BOLD("1"),
  NONE("");

  private final String code;

  Paint(String code) {
    this.code = code;
  }

  public static Paint of(Light light) {
    return switch (light) {
      case RED -> RED;
      case YELLOW -> YELLOW;
      case GREEN -> GREEN;
      case BLUE -> BLUE;
      case GREY -> DIM;
    };
  }

  String on(String text) {
    return this == NONE || text.isEmpty() ? text : "\u001B[" + code + "m" + text + "\u001B[0m";
  }
}
