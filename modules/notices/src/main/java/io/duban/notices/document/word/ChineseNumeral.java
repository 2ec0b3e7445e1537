package io.duban.notices.document.word;

/** Numbers in Chinese characters: 十二, 一百零三, 壹拾贰. */
final class ChineseNumeral {
  private static final String DIGITS = "零一二三四五六七八九";
  private static final String UNITS = "十百千";
  private static final String FORMAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";
  private static final String FORMAL_UNITS = "拾佰仟";
  private static final int LARGEST = 9999;

  private ChineseNumeral() {}

  /** 十 for 10, not 一十. */
  static String plain(int number) {
    String text = counted(number, DIGITS, UNITS);
    return number >= 10 && number < 20 ? text.substring(1) : text;
  }

  static String formal(int number) {
    return counted(number, FORMAL_DIGITS, FORMAL_UNITS);
  }

  /** One character a digit: 一〇 for 10. */
  static String digits(int number) {
    StringBuilder text = new StringBuilder();
    String.valueOf(number).chars().forEach(digit -> text.append(DIGITS.charAt(digit - '0')));
    return text.toString().replace('零', '〇');
  }

  private static String counted(int number, String digits, String units) {
    if (number < 1 || number > LARGEST) {
      return String.valueOf(number);
    }
    StringBuilder text = new StringBuilder();
    String figures = String.valueOf(number);
    for (int i = 0; i < figures.length(); i++) {
      int digit = figures.charAt(i) - '0';
      int power = figures.length() - 1 - i;
      if (digit > 0) {
        text.append(digits.charAt(digit));
        text.append(power > 0 ? units.substring(power - 1, power) : "");
      } else if (isZeroSpoken(figures, i)) {
        text.append(digits.charAt(0));
      }
    }
    return text.toString();
  }

  private static boolean isZeroSpoken(String figures, int index) {
    return index + 1 < figures.length() && figures.charAt(index + 1) != '0';
  }
}
