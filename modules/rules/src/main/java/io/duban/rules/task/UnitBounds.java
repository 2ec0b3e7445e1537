package io.duban.rules.task;

import io.duban.rules.bound.Days;
import io.duban.rules.bound.Texts;
import java.util.Optional;
import java.util.stream.Stream;

/** How large an entry of the unit register may be. */
public final class UnitBounds {
  public static final int NAMES = 100;

  private UnitBounds() {}

  /** What of an entry is too large, or nothing. */
  public static Optional<String> flaw(Unit unit) {
    if (unit.aliases().size() > NAMES || unit.groups().size() > NAMES) {
      return Optional.of("it has more than %d aliases or groups".formatted(NAMES));
    }
    boolean tooLong =
        Stream.of(
                Stream.of(unit.name(), unit.type()),
                unit.aliases().stream(),
                unit.groups().stream())
            .flatMap(names -> names)
            .anyMatch(name -> name.length() > Texts.NAME);
    if (tooLong) {
      return Optional.of("a name of it is longer than %d characters".formatted(Texts.NAME));
    }
    return Days.fits(unit.validFrom())
        ? Optional.empty()
        : Optional.of(
            "it holds from %s, which is not from %s to %s"
                .formatted(unit.validFrom(), Days.FIRST, Days.LAST));
  }
}
