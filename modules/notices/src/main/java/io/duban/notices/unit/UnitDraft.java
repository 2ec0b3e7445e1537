package io.duban.notices.unit;

import io.duban.rules.task.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The units met while reading, in the order met; ids stay unique. */
public final class UnitDraft {
  private final Map<String, MetUnit> byName = new LinkedHashMap<>();
  private final Map<String, String> reserved = new HashMap<>();
  private final Set<String> ids = new HashSet<>();

  private record MetUnit(String id, Set<String> aliases) {}

  /** A draft in which ids do not depend on the order in which these names will be met. */
  public static UnitDraft expecting(Collection<String> written) {
    return expecting(written, List.of());
  }

  /** The same, where other units already have some of the ids. */
  public static UnitDraft expecting(Collection<String> written, Collection<String> taken) {
    UnitDraft draft = new UnitDraft();
    draft.ids.addAll(taken);
    written.stream().map(UnitNames::canonical).distinct().sorted().forEach(draft::reserve);
    return draft;
  }

  /** The id of the unit that is written so. */
  public String idOf(String written) {
    String canonical = UnitNames.canonical(written);
    MetUnit entry = byName.computeIfAbsent(canonical, this::enter);
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

  private MetUnit enter(String name) {
    String id = reserved.containsKey(name) ? reserved.get(name) : unique(name);
    return new MetUnit(id, new LinkedHashSet<>());
  }

  private void reserve(String name) {
    reserved.computeIfAbsent(name, this::unique);
  }

  private String unique(String name) {
    String id = AsciiIds.ofUnit(name);
    for (int marks = AsciiIds.FEWEST_MARKS; !ids.add(id); marks++) {
      id = AsciiIds.ofLikeSounding(name, marks);
    }
    return id;
  }
}
