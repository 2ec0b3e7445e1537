package io.duban.notices.ledger;

import io.duban.notices.text.Slice;
import io.duban.notices.unit.UnitNames;
import java.util.ArrayList;
import java.util.List;

/** Several names in one cell, separated by spaces, line breaks or punctuation. */
final class CellNames {
  private static final String SEPARATORS = "、,;/ \t\r\n\u000B";
  private static final int LONGEST_UNIT = 40;

  private CellNames() {}

  static List<Slice> in(Slice cell) {
    List<Slice> parts = cell.split(SEPARATORS);
    List<Slice> names = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Slice name = parts.get(i);
      if (i + 1 < parts.size() && belongTogether(cell, name, parts.get(i + 1))) {
        name = span(cell, name, parts.get(++i));
      }
      names.add(name);
    }
    return names;
  }

  // 王 强 is one person, 市住房和城乡 建设局 one unit that was broken across lines.
  private static boolean belongTogether(Slice cell, Slice first, Slice second) {
    String between = span(cell, first, second).text();
    String gap =
        between.substring(first.text().length(), between.length() - second.text().length());
    if (!gap.isBlank() || between.length() > LONGEST_UNIT) {
      return false;
    }
    boolean letters = first.text().length() == 1 && second.text().length() == 1;
    boolean broken =
        !UnitNames.isUnitLike(first.text())
            && first.text().length() > 4
            && UnitNames.isUnitLike(first.text() + second.text());
    return letters || broken;
  }

  private static Slice span(Slice cell, Slice first, Slice last) {
    return cell.sub(first.start() - cell.start(), last.end() - cell.start());
  }
}
