package io.duban.notices.text;

import java.util.regex.Pattern;

/** The units of measure, longer words before their own beginnings. */
public final class MeasureWords {
  public static final String PERCENT = "个百分点|百分点|个点|%|‰";
  public static final String MONEY = "美元|欧元|元";
  public static final String AMOUNT =
      "平方公里|平方米|立方米|千瓦时|千瓦|兆瓦|公里|公顷|公斤|千克|微克|毫克|标准箱|标箱|吨标准煤" + "|吨|斤|米|亩|度|㎡|m2|m3|km2|km|升";
  public static final String DURATION = "个?工作日|小时|分钟|天";
  public static final String COUNT =
      "人次|架次|车次|场次|班次|家|个|项|件|名|人|户|套|所|处|座|条|台|辆|张|场|起|只|头|株|棵|种|类|门|间|栋|幢|支|组|位|部|片|班|艘|列|架|盏|口|枚|份|笔|宗|款|例|公顷";

  /** Every unit, with the scale that may stand before it. */
  public static final String ALL =
      PERCENT
          + "|[百千万亿]{0,2}(?:"
          + String.join("|", MONEY, AMOUNT, DURATION, COUNT)
          + ")|[百千万亿]{1,2}";

  private static final Pattern ONE =
      Pattern.compile("(?:" + ALL + ")(?:/[百千万亿]{0,2}[\\u4E00-\\u9FFF]{1,3})?");

  private static final Pattern FIGURE = Pattern.compile("\\d[\\d.,]{0,14}\\s?(?:" + ALL + ")");

  private MeasureWords() {}

  /** Whether words are a unit of measure and nothing else. */
  public static boolean isMeasure(String words) {
    return ONE.matcher(words).matches();
  }

  /** Whether words are a number with a unit of measure and nothing else. */
  public static boolean isFigure(String words) {
    return FIGURE.matcher(words).matches();
  }
}
