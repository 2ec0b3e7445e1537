package io.duban.notices.duty;

import io.duban.notices.text.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Lists of names whose separators can also stand inside a name. */
final class NameLists {
  private static final Pattern EACH = Pattern.compile("^(?:各|相关|有关)(?:市|州|县|区|旗|乡|镇|乡镇|苏木)$");
  private static final Pattern REST_OF_EACH = Pattern.compile("^(?:市|县|区|旗|乡|镇|乡镇|街道).*");

  private static final int LONGEST = 20;

  private NameLists() {}

  /** The names; 各市、县(区)人民政府 is one of them. */
  static List<Slice> split(Slice list, String separators) {
    List<Slice> names = new ArrayList<>();
    for (Slice part : list.split(separators)) {
      Slice last = names.isEmpty() ? null : names.get(names.size() - 1);
      if (last != null
          && last.text().length() <= LONGEST
          && isBegun(last)
          && REST_OF_EACH.matcher(part.text()).matches()) {
        names.set(
            names.size() - 1, list.sub(last.start() - list.start(), part.end() - list.start()));
      } else {
        names.add(part);
      }
    }
    return names;
  }

  private static boolean isBegun(Slice name) {
    int comma = name.text().lastIndexOf('、');
    return EACH.matcher(name.text()).matches()
        || (comma > 0
            && EACH.matcher("各" + name.text().substring(comma + 1)).matches()
            && name.text().startsWith("各"));
  }
}
