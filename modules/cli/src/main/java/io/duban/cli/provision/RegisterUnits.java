package io.duban.cli.provision;

import io.duban.notices.register.RegisteredUnit;
import io.duban.notices.register.UnitRegister;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * The units of a register that report: those that have not ended, and no collective with members.
 */
public final class RegisterUnits {
  private RegisterUnits() {}

  public static List<String> read(Path register, ZoneId zone) throws IOException {
    return reporting(UnitRegister.read(register), LocalDate.now(zone));
  }

  static List<String> reporting(UnitRegister register, LocalDate today) {
    return register.units().stream()
        .filter(unit -> unit.validTo() == null || !unit.validTo().isBefore(today))
        .filter(unit -> !unit.isCollective() || register.members(unit, today).isEmpty())
        .map(RegisteredUnit::unit)
        .map(io.duban.rules.task.Unit::id)
        .toList();
  }
}
