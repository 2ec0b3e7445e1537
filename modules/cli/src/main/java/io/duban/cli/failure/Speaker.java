package io.duban.cli.failure;

import java.util.Optional;

/** Options of a command that speaks to the brokers as somebody. */
public interface Speaker {
  /** The user the brokers are told of, if the settings name one. */
  Optional<String> user();
}
