package io.duban.rules.task;

import java.util.regex.Pattern;

/** How tasks are called: {@code <region>-<year>/<n>}. */
public final class TaskId {
  private static final Pattern FORM =
      Pattern.compile("[a-z0-9][a-z0-9-]{0,63}-\\d{4}/[A-Za-z0-9][A-Za-z0-9.-]{0,63}");

  // A region, a year and a number, and what parts them.
  private static final int LONGEST = 64 + 1 + 4 + 1 + 64;

  private TaskId() {}

  /** Whether a task can have this id. */
  public static boolean isOne(String text) {
    return text.length() <= LONGEST && FORM.matcher(text).matches();
  }
}
