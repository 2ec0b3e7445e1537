package io.duban.notices.register;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.duban.notices.NoticeReading;
import io.duban.notices.unit.Aliases;
import io.duban.notices.unit.UnitDraft;
import io.duban.notices.unit.UnitType;
import io.duban.rules.task.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A register made of what notices name, for a person to check. */
public final class RegisterDraft {
  private final UnitRegister known;
  private final Map<String, Met> met = new LinkedHashMap<>();

  private record Met(List<String> aliases, LocalDate from) {
    Met and(Met other) {
      List<String> both =
          Stream.concat(aliases.stream(), other.aliases.stream()).distinct().toList();
      return new Met(both, from.isBefore(other.from) ? from : other.from);
    }
  }

  private RegisterDraft(UnitRegister known) {
    this.known = known;
  }

  /** The entries of a register as they are, then the units that it lacks, by type. */
  public static List<DraftedUnit> of(List<NoticeReading> readings, UnitRegister known) {
    RegisterDraft draft = new RegisterDraft(known);
    readings.forEach(draft::meet);
    return draft.entries();
  }

  private void meet(NoticeReading reading) {
    LocalDate issued = reading.notice().issued();
    for (Unit unit : reading.notice().units()) {
      if (!known.knows(unit.name())) {
        LocalDate from = unit.validFrom().isBefore(issued) ? unit.validFrom() : issued;
        met.merge(unit.name(), new Met(unit.aliases(), from), Met::and);
      }
    }
  }

  private List<DraftedUnit> entries() {
    List<RegisteredUnit> units = new ArrayList<>(known.units());
    units.addAll(drafted());
    Map<String, List<String>> suspected =
        Aliases.suspected(units.stream().map(entry -> entry.unit().name()).toList()).stream()
            .collect(groupingBy(Aliases.Pair::shorter, mapping(Aliases.Pair::longer, toList())));
    return units.stream()
        .map(unit -> new DraftedUnit(unit, suspected.getOrDefault(unit.unit().name(), List.of())))
        .toList();
  }

  private List<RegisteredUnit> drafted() {
    List<String> taken = known.units().stream().map(entry -> entry.unit().id()).toList();
    UnitDraft ids = UnitDraft.expecting(met.keySet(), taken);
    List<RegisteredUnit> drafted = new ArrayList<>();
    met.forEach(
        (name, facts) ->
            drafted.add(
                new RegisteredUnit(
                    new Unit(
                        ids.idOf(name),
                        name,
                        facts.aliases(),
                        UnitType.of(name),
                        List.of(),
                        facts.from()),
                    null)));
    drafted.sort(Comparator.comparing(entry -> UnitType.codes().indexOf(entry.unit().type())));
    return drafted;
  }
}
