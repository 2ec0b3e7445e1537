package io.duban.rules.tracking;

import io.duban.rules.directive.Directive;
import io.duban.rules.directive.Order;
import io.duban.rules.directive.OrderStanding;
import io.duban.rules.task.Assignment;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** Those that were open in the period of a quarter's bulletin, by id. */
  static List<OrderStanding> inPeriod(QuarterView view) {
    LocalDate from = view.periodBegins();
    return view.state().orders(view.ruled()).values().stream()
        .filter(
            order -> order.closedOn() == null || from == null || !order.closedOn().isBefore(from))
        .map(order -> standing(order, view))
        .toList();
  }

  private static OrderStanding standing(Order order, QuarterView view) {
    Optional<Assignment> part =
        order.unit().isEmpty()
            ? view.task().consolidating()
            : view.task().assignmentOf(order.unit());
    return new OrderStanding(
        order,
        part.map(Assignment::unit).orElse(order.unit()),
        part.map(Assignment::unitName).orElse(order.unit()),
        order.state(view.ruled()));
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
