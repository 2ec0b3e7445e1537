package io.duban.pipeline.mapping;

import io.duban.contracts.Unit;

/** Units of the register as events. */
public final class UnitMapping {
  private UnitMapping() {}

  public static Unit event(io.duban.rules.task.Unit unit) {
    return new Unit(
        unit.id(), unit.name(), unit.aliases(), unit.type(), unit.groups(), unit.validFrom());
  }

  public static io.duban.rules.task.Unit unit(Unit event) {
    return new io.duban.rules.task.Unit(
        event.getId(),
        event.getName(),
        event.getAliases(),
        event.getType(),
        event.getGroups(),
        event.getValidFrom());
  }
}
