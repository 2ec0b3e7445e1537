package io.duban.rules.assessment;

import io.duban.rules.directive.OrderStatus;
import java.util.List;

/**
 * What a row rests on.
 *
 * @param evidence ids of the events it rests on
 * @param orders orders that were open in the quarter's period, until its bulletin is cut
 */
public record RowBasis(
    String narrative, String obstacles, List<String> evidence, List<OrderStatus> orders) {
  public RowBasis {
    evidence = List.copyOf(evidence);
    orders = List.copyOf(orders);
  }
}
