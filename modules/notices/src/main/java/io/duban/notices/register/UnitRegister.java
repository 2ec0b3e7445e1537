package io.duban.notices.register;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The units there are, by every name they are written with. */
public final class UnitRegister {
  private static final int MOST_CANDIDATES = 3;

  private final List<RegisteredUnit> units;
  private final Map<String, List<Named>> byKey;

  private record Named(String key, RegisteredUnit unit) {}

  private record Near(RegisteredUnit unit, double likeness) {}

  public UnitRegister(List<RegisteredUnit> units) {
    this.units = List.copyOf(units);
    this.byKey = this.units.stream().flatMap(UnitRegister::named).collect(groupingBy(Named::key));
  }

  /** Reads a register as {@link RegisterFile} writes it and people edit it: .xlsx or .csv. */
  public static UnitRegister read(Path file) throws IOException {
    return RegisterReader.read(file);
  }

  public List<RegisteredUnit> units() {
    return units;
  }

  /** The unit that was written so on a day. */
  public Optional<RegisteredUnit> find(String written, LocalDate day) {
    return everNamed(written).filter(unit -> unit.holdsOn(day)).findFirst();
  }

  /** Whether a unit is or was written so at any time. */
  public boolean knows(String written) {
    return everNamed(written).findAny().isPresent();
  }

  /** Those a collective stood for on a day, in the order of the register. */
  public List<RegisteredUnit> members(RegisteredUnit collective, LocalDate day) {
    List<String> keys = collective.names().map(NameKey::of).toList();
    return units.stream()
        .filter(unit -> !unit.isCollective() && unit.holdsOn(day))
        .filter(unit -> unit.unit().groups().stream().map(NameKey::of).anyMatch(keys::contains))
        .toList();
  }

  /** Canonical names that look like a name, the nearest first. */
  public List<String> nearest(String written) {
    String key = NameKey.of(written);
    return units.stream()
        .map(unit -> new Near(unit, likeness(key, unit)))
        .filter(near -> near.likeness() >= Likeness.ENOUGH)
        .sorted(Comparator.comparingDouble(Near::likeness).reversed())
        .map(near -> near.unit().unit().name())
        .distinct()
        .limit(MOST_CANDIDATES)
        .toList();
  }

  private Stream<RegisteredUnit> everNamed(String written) {
    return byKey.getOrDefault(NameKey.of(written), List.of()).stream().map(Named::unit);
  }

  private static double likeness(String key, RegisteredUnit unit) {
    return unit.names().mapToDouble(name -> Likeness.of(key, NameKey.of(name))).max().orElse(0);
  }

  private static Stream<Named> named(RegisteredUnit unit) {
    return unit.names().map(NameKey::of).distinct().map(key -> new Named(key, unit));
  }
}
