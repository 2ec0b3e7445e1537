package io.duban.notices.answers;

import io.duban.notices.answers.changes.MisfitException;
import io.duban.notices.answers.changes.TypedUnit;
import io.duban.notices.register.Names;
import io.duban.rules.task.Role;
import io.duban.rules.task.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Units as a person types them into a cell: 牵头:A局;责任:B局、C局. */
final class TypedUnits {
  private static final Pattern PARTS = Pattern.compile("[;\uFF1B\\n]");
  private static final Pattern ROLE =
      Pattern.compile(
          "(牵头|责任|配合|lead|responsible|cooperating)(?:单位)?\\s*[:\uFF1A]\\s*(.*)",
          Pattern.CASE_INSENSITIVE);

  private TypedUnits() {}

  static List<TypedUnit> read(String cell, UnitDirectory directory) throws MisfitException {
    List<TypedUnit> units = new ArrayList<>();
    for (String part : PARTS.split(cell, -1)) {
      Matcher labelled = ROLE.matcher(part.strip());
      boolean stated = labelled.matches();
      Optional<Role> role = stated ? Optional.of(role(labelled.group(1))) : Optional.empty();
      for (String name : Names.of(stated ? labelled.group(2) : part)) {
        Unit unit = directory.unit(name);
        units.add(new TypedUnit(unit, role));
      }
    }
    if (units.isEmpty()) {
      throw new MisfitException("it names no unit", "type the units' names, separated by 、");
    }
    return List.copyOf(units);
  }

  private static Role role(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "牵头", "lead" -> Role.LEAD;
      case "配合", "cooperating" -> Role.COOPERATING;
      default -> Role.RESPONSIBLE;
    };
  }
}
