package io.duban.rules.rulings;

import io.duban.rules.directive.Directive;
import io.duban.rules.directive.Directive.Kind;
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
    inForce.forEach(
        ruling ->
            orders.compute(
                ruling.directive().subject().order(), (id, known) -> after(known, ruling)));
    return orders;
  }

  /** The orders among all that is known of the rulings of one task, in whatever order. */
  public static Map<String, Order> among(List<Ruling> rulings) {
    return of(rulings.stream().filter(Ruling::inForce).sorted(Ruling.ORDER));
  }

  private static Order after(Order known, Ruling ruling) {
    Directive directive = ruling.directive();
    String event = directive.eventId();
    if (known == null) {
      return ruling.is(Kind.ORDER_ISSUED) ? Order.issued(directive, ruling.day()) : null;
    }
    return switch (directive.kind()) {
      case ORDER_REPLIED -> known.replied(ruling.day(), event);
      case ORDER_CLOSED -> known.closed(ruling.day(), event);
      case ORDER_EXTENDED -> known.extended(directive.dates().until(), event);
      default -> known;
    };
  }
}
