package io.duban.notices.ledger;

import io.duban.notices.text.Slice;
import io.duban.notices.time.DateReader;
import io.duban.notices.unit.UnitNames;
import java.util.List;
import java.util.regex.Pattern;

/** What a cell looks like by itself. */
enum Content {
  EMPTY,
  NUMBER,
  DATE,
  PERSONS,
  UNITS,
  TEXT;

  private static final int LONGEST_DATE = 40;
  private static final Pattern FIGURE =
      Pattern.compile("\\(?\\d{1,4}\\)?[.、]?|[一二三四五六七八九十]{1,3}、?");
  private static final Pattern PERSON =
      Pattern.compile("[\\u4E00-\\u9FFF·]{2,4}|[\\u4E00-\\u9FFF]\\s+[\\u4E00-\\u9FFF]");

  static Content of(Slice cell) {
    if (cell.isEmpty()) {
      return EMPTY;
    }
    if (FIGURE.matcher(cell.text()).matches()) {
      return NUMBER;
    }
    if (cell.text().length() <= LONGEST_DATE && DateReader.isDue(cell.text())) {
      return DATE;
    }
    List<Slice> names = CellNames.in(cell);
    if (names.stream().allMatch(name -> UnitNames.isUnitLike(name.text()))) {
      return UNITS;
    }
    return names.stream().allMatch(name -> PERSON.matcher(name.text()).matches()) ? PERSONS : TEXT;
  }

  /** How well it suits a column: 2 speaks for it, 0 neither way, -3 against it. */
  int suits(ColumnKind column) {
    return switch (column) {
      case NUMBER -> this == NUMBER ? 2 : -3;
      case DEADLINE -> this == DATE ? 2 : this == TEXT ? 0 : -3;
      case LEADER -> this == PERSONS ? 2 : this == TEXT ? 0 : -3;
      case LEAD, RESPONSIBLE, COOPERATING ->
          this == UNITS ? 2 : this == TEXT || this == PERSONS ? 0 : -3;
      case TASK -> this == TEXT ? 2 : this == DATE || this == NUMBER ? -3 : 0;
      case GOAL -> this == TEXT ? 2 : this == DATE ? -3 : 0;
      default -> 0;
    };
  }
}
