package io.duban.cli.demo.scenario;

import io.duban.rules.directive.Directive;
import io.duban.sdk.Progress;
import java.time.ZonedDateTime;

/** Something a simulated person does at a moment of the year. */
public sealed interface SimulatedAction {
  ZonedDateTime at();

  /** A unit reports through the SDK. */
  record Says(ZonedDateTime at, String unit, Progress progress) implements SimulatedAction {}

  /** A unit's broken system sends something no pipeline should take. */
  record SendsRubbish(ZonedDateTime at, String unit, String task, Rubbish rubbish)
      implements SimulatedAction {}

  /** The office decides. */
  record Decides(ZonedDateTime at, Directive directive) implements SimulatedAction {}

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
