package io.duban.notices.time;

/** A number below a hundred, in digits or in Chinese. */
final class Numeral {
  private static final String DIGITS = "〇一二三四五六七八九";

  private Numeral() {}

  /** Its value; -1 if it is none, such as 十十. */
  static int of(String written) {
    if (Character.isDigit(written.charAt(0))) {
      return Integer.parseInt(written.replaceAll("\\s", ""));
    }
    int ten = written.indexOf('十');
    if (ten < 0) {
      return written.length() == 1 ? DIGITS.indexOf(written) : -1;
    }
    if (ten > 1 || written.indexOf('十', ten + 1) >= 0 || written.length() > ten + 2) {
      return -1;
    }
    int tens = ten == 0 ? 1 : DIGITS.indexOf(written.charAt(0));
    return 10 * tens + (written.length() > ten + 1 ? DIGITS.indexOf(written.charAt(ten + 1)) : 0);
  }
}
