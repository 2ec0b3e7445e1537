package io.duban.notices.answers.changes;

import io.duban.rules.task.Assignment;
import io.duban.rules.task.Role;
import io.duban.rules.task.Unit;
import java.util.Optional;

/**
 * A unit a person typed.
 *
 * @param role empty if the person did not say
 */
public record TypedUnit(Unit unit, Optional<Role> role) {
  Assignment assignment(Role otherwise, String leader) {
    return new Assignment(unit.id(), unit.name(), role.orElse(otherwise), leader, false);
  }
}
