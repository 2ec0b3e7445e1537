package io.duban.notices.report;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The region a report is about, in the words before 政府工作报告, 人民代表大会 or 人民政府. */
final class RegionWords {
  private static final String PROVINCE =
      "(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海)省?"
          + "|(?:内蒙古|广西壮族|西藏|宁夏回族|新疆维吾尔)自治区";
  private static final Pattern WITHIN_PROVINCE =
      Pattern.compile("^(?:%s)(?=.{3})".formatted(PROVINCE));
  private static final Pattern YEAR =
      Pattern.compile("^(?:20\\d{2}|二[〇○零]二[〇○零一二三四五六七八九])年?度?|20\\d{2}年?度?$");
  private static final Pattern TITLE_YEAR = Pattern.compile("(20\\d{2})年?度?");
  private static final Pattern NAME =
      Pattern.compile("[\\u4E00-\\u9FFF]{1,14}(?:[市县区州盟旗省]|新区|开发区|自治县)");
  private static final Pattern GENERIC = Pattern.compile("^(?:全|我|本|各|该)|^(?:市|县|区|省)$");

  private RegionWords() {}

  static Optional<String> in(String words) {
    String name = YEAR.matcher(words.replaceAll("\\s", "")).replaceAll("");
    name = strippedOf(name, "人民政府");
    name = strippedOf(name, "人民");
    if (name.length() > 3) {
      name = WITHIN_PROVINCE.matcher(name).replaceFirst("");
    }
    Matcher matcher = NAME.matcher(name);
    boolean named = name.length() >= 2 && matcher.matches() && !GENERIC.matcher(name).find();
    return named ? Optional.of(name) : Optional.empty();
  }

  /** The year of a title. */
  static Optional<Integer> year(String words) {
    Matcher matcher = TITLE_YEAR.matcher(words);
    return matcher.find() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
  }

  private static String strippedOf(String name, String ending) {
    return name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
  }
}
