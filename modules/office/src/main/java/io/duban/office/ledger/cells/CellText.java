package io.duban.office.ledger.cells;

import io.duban.rules.bound.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** Cells as people see them, and what people mean by what they typed. */
public final class CellText {
  private static final int DECIMALS = 6;
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,15})?");
  private static final Pattern GROUPED =
      Pattern.compile("[+-]?[1-9]\\d{0,2}(?:([, '\u2019])\\d{3})(?:\\1\\d{3})*(?:\\.\\d{1,15})?");
  private static final Pattern COUNT =
      Pattern.compile(
          "[\u767E\u5343\u4E07\u4EBF]{0,2}[\u5BB6\u4E2A\u9879\u4EF6\u540D\u4EBA\u6237\u5957\u6240\u5904\u5EA7\u6761\u53F0\u8F86\u5F20\u573A\u8D77\u53EA\u5934\u682A\u68F5\u79CD\u7C7B\u95E8\u95F4\u680B\u7EC4\u4F4D\u90E8\u73ED\u679A\u4EFD\u7B14\u5B97\u4F8B]\u6B21?");
  private static final Pattern DATE =
      Pattern.compile(
          "(\\d{4})\\s*[-/.\u5E74]\\s*(\\d{1,2})\\s*[-/.\u6708]\\s*(\\d{1,2})\\s*\u65E5?");
  private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

  private CellText() {}

  /** The text of a cell as it is shown; empty for no cell. */
  public static String shown(Cell cell) {
    if (cell == null || cell.getCellType() == CellType.BLANK) {
      return "";
    }
    if (cell.getCellType() == CellType.STRING) {
      return cell.getStringCellValue();
    }
    DataFormatter formatter = new DataFormatter(Locale.ROOT);
    formatter.setUseCachedValuesForFormulaCells(true);
    try {
      return formatter.formatCellValue(cell);
    } catch (IllegalArgumentException e) {
      // Chinese numerals in dates, say. One cell must not condemn the file.
      return DateUtil.isCellDateFormatted(cell)
          ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
          : String.valueOf(cell.getNumericCellValue());
    }
  }

  /** Text without what no cell can hold, its lines ended alike. */
  public static String clean(String text) {
    return Texts.inOrder(text)
        .replaceAll("\\R", "\n")
        .replace('\u00A0', ' ')
        .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "")
        .strip();
  }

  public static String plain(String text) {
    return Normalizer.normalize(text, Form.NFKC).replaceAll("\\s+", "");
  }

  /** In one form, with the spaces within: 1 2 is not 12. */
  public static String even(String text) {
    return Normalizer.normalize(clean(text), Form.NFKC).replaceAll("\\p{Cf}", "").strip();
  }

  /** Whether things of this measure are counted, so that there are not fewer than none. */
  public static boolean isCount(String measure) {
    return COUNT.matcher(plain(measure)).matches();
  }

  /** A number with or without groups of three digits, or null. */
  public static BigDecimal number(String text) {
    String even = even(text);
    String digits = GROUPED.matcher(even).matches() ? even.replaceAll("[, '\u2019]", "") : even;
    return NUMBER.matcher(digits).matches() ? new BigDecimal(digits) : null;
  }

  /** As many decimals as the office counts. */
  public static BigDecimal figure(double number) {
    return rounded(BigDecimal.valueOf(number));
  }

  public static BigDecimal rounded(BigDecimal number) {
    BigDecimal stripped = number.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** A date as people write it, or null. */
  public static LocalDate date(String text) {
    String written = Normalizer.normalize(text, Form.NFKC).strip();
    Matcher date = DATE.matcher(written);
    if (!date.matches()) {
      date = DIGITS.matcher(written);
    }
    if (!date.matches()) {
      return null;
    }
    try {
      return LocalDate.of(
          Integer.parseInt(date.group(1)),
          Integer.parseInt(date.group(2)),
          Integer.parseInt(date.group(3)));
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }
}
