package io.duban.rules.directive;

/**
 * Where an order stands.
 *
 * @param unit id of the unit that has to follow it
 * @param unitName that unit as the notice names it
 */
public record OrderStatus(Order order, String unit, String unitName, Order.State state) {}
