package io.duban.notices.unit;

import io.duban.rules.task.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The units met while reading a notice, in the order met; ids stay unique. */
public final class UnitDraft {
  private final Map<String, Entry> byName = new LinkedHashMap<>();
  private final Set<String> ids = new HashSet<>();

  private record Entry(String id, Set<String> aliases) {}

  /** The id of the unit that is written so. */
  public String idOf(String written) {
    String canonical = UnitNames.canonical(written);
    Entry entry = byName.computeIfAbsent(canonical, this::enter);
    if (!written.equals(canonical)) {
      entry.aliases().add(written);
    }
    return entry.id();
  }

  public List<Unit> units(LocalDate validFrom) {
    List<Unit> units = new ArrayList<>();
    byName.forEach(
        (name, entry) ->
            units.add(
                new Unit(
                    entry.id(),
                    name,
                    List.copyOf(entry.aliases()),
                    UnitType.of(name),
                    List.of(),
                    validFrom)));
    return units;
  }

  private Entry enter(String name) {
    return new Entry(unique(AsciiIds.ofUnit(name)), new LinkedHashSet<>());
  }

  private String unique(String wished) {
    String id = wished;
    for (int suffix = 2; !ids.add(id); suffix++) {
      String end = "-" + suffix;
      int length = Math.min(wished.length(), AsciiIds.LONGEST - end.length());
      id = wished.substring(0, length) + end;
    }
    return id;
  }
}
