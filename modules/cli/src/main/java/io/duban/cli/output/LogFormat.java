package io.duban.cli.output;

import io.duban.cli.failure.CommandException;
import java.util.Locale;

/** How the log is written. */
public enum LogFormat {
  /** Lines for people. */
  TEXT,
  /** One JSON object a line, for what collects logs. */
  JSON;

  static LogFormat of(String name) {
    try {
      return valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw CommandException.usage(
          "DUBAN_LOG_FORMAT is \"%s\", but must be text or json. Correct or unset it."
              .formatted(name));
    }
  }
}
