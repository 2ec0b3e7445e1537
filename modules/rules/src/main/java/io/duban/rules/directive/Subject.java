package io.duban.rules.directive;

import static java.util.Objects.requireNonNull;

/**
 * What of the task a decision is about; each is empty where the kind has none.
 *
 * @param unit id of the unit an order is for, whose duty is waived or whom the alert is about
 * @param rule rule of the alert
 * @param order id of the order
 * @param plan event id of the report that brought the plan
 */
public record Subject(String unit, String rule, String order, String plan) {
  public static final Subject TASK = new Subject("", "", "", "");

  public Subject {
    requireNonNull(unit, "unit");
    requireNonNull(rule, "rule");
    requireNonNull(order, "order");
    requireNonNull(plan, "plan");
  }

  public static Subject unit(String unit) {
    return new Subject(unit, "", "", "");
  }

  public static Subject alert(String rule, String unit) {
    return new Subject(unit, rule, "", "");
  }

  public static Subject order(String order, String unit) {
    return new Subject(unit, "", order, "");
  }

  public static Subject plan(String event) {
    return new Subject("", "", "", event);
  }
}
