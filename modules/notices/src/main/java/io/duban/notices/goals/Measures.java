package io.duban.notices.goals;

import java.util.regex.Pattern;

/** Units of measure and what sort of figure they make. */
enum Measures {
  PERCENT("个百分点|百分点|个点|%|‰"),
  MONEY("美元|欧元|元"),
  AMOUNT("平方公里|平方米|立方米|千瓦时|千瓦|兆瓦|公里|公顷|公斤|千克|微克|毫克|标准箱|标箱|吨标准煤" + "|吨|斤|米|亩|度|㎡|m2|m3|km2|km|升"),
  DURATION("个?工作日|小时|分钟|天"),
  COUNT(
      "人次|架次|车次|场次|班次|家|个|项|件|名|人|户|套|所|处|座|条|台|辆|张|场|起|只|头|株|棵|种|类|门|间|栋|幢|支|组|位|部|片|班|艘|列|架|盏|口|枚|份|笔|宗|款|例|公顷");

  private final String words;
  private final Pattern unit;

  Measures(String words) {
    this.words = words;
    this.unit = Pattern.compile("[百千万亿]{0,2}(?:" + words + ")(?:/.*)?");
  }

  /** All units as one alternative of a pattern, longer words before their own beginnings. */
  static String pattern() {
    StringBuilder pattern = new StringBuilder(PERCENT.words);
    for (Measures kind : new Measures[] {MONEY, AMOUNT, DURATION, COUNT}) {
      pattern.append("|[百千万亿]{0,2}(?:").append(kind.words).append(')');
    }
    return pattern.toString();
  }

  /** The sort of a unit as written: 万平方米 is an AMOUNT. */
  static Measures of(String unit) {
    for (Measures kind : values()) {
      if (kind.unit.matcher(unit).matches()) {
        return kind;
      }
    }
    return AMOUNT;
  }
}
