package io.duban.notices.register;

import java.util.List;
import java.util.regex.Pattern;

/** Several names in one cell. */
public final class Names {
  private static final Pattern SEPARATORS = Pattern.compile("[、;,\\n\uFF0C\uFF1B]");

  private Names() {}

  public static String joined(List<String> names) {
    return String.join("、", names);
  }

  public static List<String> of(String cell) {
    return SEPARATORS
        .splitAsStream(cell)
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }
}
