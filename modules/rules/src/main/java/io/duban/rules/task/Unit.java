package io.duban.rules.task;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;

/**
 * A unit that can be made to answer for a task.
 *
 * @param id ASCII id, also the last part of the name of the unit's own topic
 * @param name canonical name
 * @param aliases other names the unit is known by
 * @param type bureau, town, company and the like, as the register says
 * @param groups collective names the unit belongs to (各镇人民政府)
 * @param validFrom first day the entry holds
 */
public record Unit(
    String id,
    String name,
    List<String> aliases,
    String type,
    List<String> groups,
    LocalDate validFrom) {
  public Unit {
    requireNonNull(id, "id");
    requireNonNull(name, "name");
    aliases = List.copyOf(aliases);
    requireNonNull(type, "type");
    groups = List.copyOf(groups);
    requireNonNull(validFrom, "validFrom");
  }
}
