package io.duban.rules.alert;

import static java.util.Objects.requireNonNull;

import io.duban.rules.brief.Brief;
import java.util.List;
import java.util.Map;

/**
 * What a rule found.
 *
 * @param unit id of the unit where the rule is per unit, else empty
 * @param severity how bad it is
 * @param parameters the reason as named values
 * @param evidence ids of the events it rests on
 */
public record Finding(
    String unit, Severity severity, Map<String, String> parameters, List<String> evidence) {
  /** Ids at most; the row has more. */
  static final int EVIDENCE = 200;

  public Finding {
    requireNonNull(unit, "unit");
    requireNonNull(severity, "severity");
    parameters = Map.copyOf(parameters);
    evidence = List.copyOf(Brief.first(evidence, EVIDENCE));
  }
}
