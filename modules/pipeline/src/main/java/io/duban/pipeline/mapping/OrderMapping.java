package io.duban.pipeline.mapping;

import io.duban.contracts.OrderStanding;
import io.duban.contracts.OrderState;
import io.duban.rules.directive.Order;

/** Where orders stand as part of rows and bulletins. */
final class OrderMapping {
  private OrderMapping() {}

  static OrderStanding event(io.duban.rules.directive.OrderStatus standing) {
    Order order = standing.order();
    return OrderStanding.newBuilder()
        .setId(order.id())
        .setUnit(standing.unit())
        .setUnitName(standing.unitName())
        .setNamesUnit(!order.unit().isEmpty())
        .setIssued(order.issued())
        .setReplyDue(order.replyDue())
        .setRectifyDue(order.rectifyDue())
        .setRepliedOn(order.repliedOn())
        .setClosedOn(order.closedOn())
        .setState(OrderState.valueOf(standing.state().name()))
        .setEvents(order.events())
        .build();
  }

  static io.duban.rules.directive.OrderStatus standing(OrderStanding event) {
    Order order =
        new Order(
            event.getId(),
            event.getNamesUnit() ? event.getUnit() : "",
            event.getIssued(),
            event.getReplyDue(),
            event.getRectifyDue(),
            event.getRepliedOn(),
            event.getClosedOn(),
            event.getEvents());
    return new io.duban.rules.directive.OrderStatus(
        order, event.getUnit(), event.getUnitName(), Order.State.valueOf(event.getState().name()));
  }
}
