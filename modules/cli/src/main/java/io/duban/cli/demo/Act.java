package io.duban.cli.demo;

import io.duban.rules.directive.Directive;
import io.duban.sdk.Progress;
import java.time.ZonedDateTime;

/** Something a simulated person does at a moment of the year. */
sealed interface Act {
  ZonedDateTime at();

  /** A unit reports through the SDK. */
  record Says(ZonedDateTime at, String unit, Progress progress) implements Act {}

  /** A unit's broken system sends something no pipeline should take. */
  record SendsRubbish(ZonedDateTime at, String unit, String task, Rubbish rubbish) implements Act {}

  /** The office decides. */
  record Decides(ZonedDateTime at, Directive directive) implements Act {}

  /** The ways in which a system can be broken. */
  enum Rubbish {
    BYTES,
    PERCENT_OF_140,
    ANOTHER_UNITS_NAME,
    UNKNOWN_TASK,
    NEXT_MONTHS_FIGURES,
    UNKNOWN_FIGURE
  }
}
