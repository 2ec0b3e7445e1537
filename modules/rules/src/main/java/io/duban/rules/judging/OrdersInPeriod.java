package io.duban.rules.judging;

import io.duban.rules.directive.Order;
import io.duban.rules.directive.OrderStatus;
import io.duban.rules.task.Assignment;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The orders that were open in the period of a quarter's bulletin, by id. */
final class OrdersInPeriod {
  private OrdersInPeriod() {}

  static List<OrderStatus> of(QuarterView view) {
    LocalDate from = view.periodBegins();
    return view.state().orders(view.ruled()).values().stream()
        .filter(
            order -> order.closedOn() == null || from == null || !order.closedOn().isBefore(from))
        .map(order -> status(order, view))
        .toList();
  }

  private static OrderStatus status(Order order, QuarterView view) {
    Optional<Assignment> part =
        order.unit().isEmpty()
            ? view.task().consolidating()
            : view.task().assignmentOf(order.unit());
    return new OrderStatus(
        order,
        part.map(Assignment::unit).orElse(order.unit()),
        part.map(Assignment::unitName).orElse(order.unit()),
        order.state(view.ruled()));
  }
}
