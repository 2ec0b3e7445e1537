package io.duban.rules.task;

import static java.util.Objects.requireNonNull;

/**
 * One unit's part in a task.
 *
 * @param unit id of the unit, ASCII
 * @param unitName the unit as the notice names it
 * @param role what the unit answers for
 * @param leader the responsible leader, or null where the notice names none
 * @param collective whether the name stands for several units (各镇人民政府) the register has not
 *     resolved yet; such an assignment lays no duty to report on anyone
 */
public record Assignment(
    String unit, String unitName, Role role, String leader, boolean collective) {
  public Assignment {
    requireNonNull(unit, "unit");
    requireNonNull(unitName, "unitName");
    requireNonNull(role, "role");
  }
}
