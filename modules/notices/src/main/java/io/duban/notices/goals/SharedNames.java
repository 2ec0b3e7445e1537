package io.duban.notices.goals;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of A、B和C分别增长6%、7%和8%, one for each figure; none if the words share no names. */
record SharedNames(List<String> names, String growth) {
  private static final Pattern RESPECTIVELY = Pattern.compile("^(.{2,200}?)分别([^\\d]{0,8})");
  private static final Pattern JOINT = Pattern.compile("[、和及与]|以及");
  private static final int SHORTEST = 4;

  static SharedNames of(String readable, String words, int figures) {
    Matcher respectively = RESPECTIVELY.matcher(words);
    if (figures < 2 || !respectively.find()) {
      return new SharedNames(List.of(), "");
    }
    String list = readable.substring(0, respectively.end(1));
    List<String> names = JOINT.splitAsStream(list).map(String::strip).toList();
    boolean each =
        names.size() == figures && names.stream().allMatch(name -> name.length() >= SHORTEST);
    return new SharedNames(each ? names : List.of(), respectively.group(2));
  }

  /** The name of the figure at an index, or the one given. */
  String of(int index, String otherwise) {
    return names.isEmpty()
        ? otherwise
        : MetricNames.of(names.get(index) + growth, names.get(index));
  }
}
