package io.duban.notices.register;

import static java.util.Objects.requireNonNull;

import io.duban.notices.unit.UnitType;
import io.duban.rules.task.Unit;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * An entry of the register.
 *
 * @param unit what the pipeline knows of it
 * @param validTo last day the entry holds, or null while no end is known
 */
public record RegisteredUnit(Unit unit, LocalDate validTo) {
  public RegisteredUnit {
    requireNonNull(unit, "unit");
  }

  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(unit.validFrom()) && (validTo == null || !day.isAfter(validTo));
  }

  /** Whether it stands for the units that name it as their group. */
  public boolean isCollective() {
    return unit.type().equals(UnitType.COLLECTIVE);
  }

  boolean holdsTogetherWith(RegisteredUnit other) {
    return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
  }

  Stream<String> names() {
    return Stream.concat(Stream.of(unit.name()), unit.aliases().stream());
  }

  private boolean startsBeforeEndOf(RegisteredUnit other) {
    return other.validTo == null || !unit.validFrom().isAfter(other.validTo);
  }
}
