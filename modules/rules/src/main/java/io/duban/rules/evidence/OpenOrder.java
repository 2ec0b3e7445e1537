package io.duban.rules.evidence;

import java.time.LocalDate;
import java.util.List;

/**
 * A rectification order that is not closed.
 *
 * @param rectifyBy last day to put right what it names
 * @param events ids of the directives about it
 */
public record OpenOrder(String id, LocalDate rectifyBy, List<String> events) {
  public OpenOrder {
    events = List.copyOf(events);
  }
}
