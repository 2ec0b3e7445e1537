package io.duban.notices.answers;

import io.duban.notices.NoticeReading;
import io.duban.notices.answers.changes.MisfitException;
import io.duban.notices.register.UnitRegister;
import io.duban.notices.unit.UnitDraft;
import io.duban.notices.unit.UnitNames;
import io.duban.notices.unit.UnitType;
import io.duban.rules.task.Unit;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The units an answer may name: those of the register, or without one those a notice names. */
final class UnitDirectory {
  private final Optional<UnitRegister> register;
  private final Map<String, Unit> known = new HashMap<>();
  private final LocalDate issued;

  UnitDirectory(NoticeReading reading, Optional<UnitRegister> register) {
    this.register = register;
    this.issued = reading.notice().issued();
    reading
        .notice()
        .units()
        .forEach(
            unit ->
                Stream.concat(Stream.of(unit.name()), unit.aliases().stream())
                    .forEach(name -> known.putIfAbsent(UnitNames.canonical(name), unit)));
  }

  Unit unit(String name) throws MisfitException {
    Optional<Unit> found =
        register
            .flatMap(units -> units.find(name, issued))
            .map(entry -> entry.unit())
            .or(() -> Optional.ofNullable(known.get(UnitNames.canonical(name))));
    if (found.isPresent()) {
      return found.get();
    }
    if (register.isPresent()) {
      throw new MisfitException(
          "the register has no unit %s on %s".formatted(name, issued), near(register.get(), name));
    }
    if (!UnitNames.isUnitLike(name)) {
      throw new MisfitException(
          "%s does not look like the name of a unit".formatted(name),
          "write it in full, such as 克井镇人民政府, or give a register with --units");
    }
    return known.computeIfAbsent(UnitNames.canonical(name), this::drafted);
  }

  private Unit drafted(String name) {
    List<String> taken = known.values().stream().map(Unit::id).distinct().toList();
    String id = UnitDraft.expecting(List.of(name), taken).idOf(name);
    return new Unit(id, name, List.of(), UnitType.of(name), List.of(), issued);
  }

  private static String near(UnitRegister register, String name) {
    List<String> candidates = register.nearest(name);
    return candidates.isEmpty()
        ? "correct it or add the unit to the register"
        : "did you mean %s? Else add it to the register".formatted(String.join(", ", candidates));
  }
}
