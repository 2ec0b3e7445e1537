package io.duban.rules.rulings;

import io.duban.rules.directive.Directive;
import io.duban.rules.directive.Order;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The orders of a task, as the rulings in force leave them. */
public final class Orders {
  private Orders() {}

  /**
   * The orders by id.
   *
   * @param inForce rulings in the order they were made
   */
  public static Map<String, Order> of(Stream<Ruling> inForce) {
    Map<String, Order> orders = new TreeMap<>();
    inForce.forEach(ruling -> apply(ruling, orders));
    return orders;
  }

  /** The orders among all that is known of the rulings of one task, in whatever order. */
  public static Map<String, Order> among(List<Ruling> rulings) {
    return of(rulings.stream().filter(Ruling::inForce).sorted(Ruling.ORDER));
  }

  private static void apply(Ruling ruling, Map<String, Order> orders) {
    Directive directive = ruling.directive();
    String id = directive.subject().order();
    String event = directive.eventId();
    switch (directive.kind()) {
      case ORDER_ISSUED -> orders.putIfAbsent(id, Order.issued(directive, ruling.day()));
      case ORDER_REPLIED ->
          orders.computeIfPresent(id, (i, order) -> order.replied(ruling.day(), event));
      case ORDER_CLOSED ->
          orders.computeIfPresent(id, (i, order) -> order.closed(ruling.day(), event));
      case ORDER_EXTENDED ->
          orders.computeIfPresent(
              id, (i, order) -> order.extended(directive.dates().until(), event));
      default -> {}
    }
  }
}
