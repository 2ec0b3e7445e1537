package io.duban.pipeline.mapping;

import io.duban.contracts.Unit;

/** Units of the register as events. */
public final class UnitMapping {
  private UnitMapping() {}

  public static Unit event(io.duban.rules.task.Unit unit) {
    return new Unit(
        unit.id(), unit.name(), unit.aliases(), unit.type(), unit.groups(), unit.validFrom());
  }
}
