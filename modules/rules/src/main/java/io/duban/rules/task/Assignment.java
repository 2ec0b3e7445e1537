package io.duban.rules.task;

import static java.util.Objects.requireNonNull;

/**
 * One unit's part in a task.
 *
 * @param unit id of the unit, ASCII
 * @param unitName the unit as the notice names it
 * @param role what the unit answers for
 * @param leader the responsible leader, or null where the notice names none
 */
public record Assignment(String unit, String unitName, Role role, String leader) {
  public Assignment {
    requireNonNull(unit, "unit");
    requireNonNull(unitName, "unitName");
    requireNonNull(role, "role");
  }
}
