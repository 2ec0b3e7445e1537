package io.duban.notices.goals;

import java.util.regex.Pattern;

/** The name of a figure: the noun phrase beside it, without hedges and comparators. */
final class MetricNames {
  private static final int LONGEST = 40;
  private static final Pattern LEADING =
      Pattern.compile(
          "^(?:[、\\s]|\\(?\\d{1,2}(?:[.、)](?!\\d))|其中|力争|争取|确保|努力|全年|年内|年底前|推动|促进|并|和|要|使){1,6}");
  private static final Pattern TRAILING =
      Pattern.compile(
          "(?:力争|低于|高于|不超过?|不高于|不低于|不少于|控制在|稳定在|保持在|压缩至|缩短至|达到|达|突破|超过|超|均|各|分别|约|为|至|的|到|增速|[\u2264-\u2267<>\u226E\u226F\u2A7D\u2A7E\uFF1C\uFF1E]){1,3}$");

  private static final Pattern ONLY_VERB =
      Pattern.compile("(?:同比)?(?:增长|下降|提高|提升|降低|减少|完成|建成|实现|新增|达到|开工|竣工|总量|总数)");

  private static final Pattern MAKING = Pattern.compile("^(?:新增|新建|净增|新培育)|(?:新增|净增)$");

  private MetricNames() {}

  /** From the words before the figure, else from those after it. */
  static String of(String before, String after) {
    String name = trimmed(before);
    if (name.isEmpty()) {
      name = trimmed(after);
    }
    if (name.length() <= LONGEST) {
      return name;
    }
    int last = name.lastIndexOf('、');
    String shorter = last > 0 && last < name.length() - 2 ? name.substring(last + 1) : name;
    return shorter.substring(Math.max(0, shorter.length() - LONGEST));
  }

  /** Whether a name says what is done but not with what. */
  static boolean isOnlyVerb(String name) {
    return ONLY_VERB.matcher(name).matches();
  }

  /** What a name is about: 新增市场主体 is about 市场主体. */
  static String subject(String name) {
    return MAKING.matcher(name).replaceAll("");
  }

  private static String trimmed(String words) {
    String name = LEADING.matcher(oneLine(words)).replaceFirst("");
    return TRAILING.matcher(name).replaceFirst("").strip();
  }

  private static String oneLine(String words) {
    return words.replaceAll("[\r\n\u000B]", "").strip();
  }
}
