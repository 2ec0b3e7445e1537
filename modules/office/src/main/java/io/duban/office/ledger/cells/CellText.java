package io.duban.office.ledger.cells;

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

/** Cells as people see them, and what people mean by what they typed. */
public final class CellText {
  private static final int DECIMALS = 6;
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,15})?");
  private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3}(\\D|$))");
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
    return formatter.formatCellValue(cell);
  }

  /** Text without what no cell can hold, its lines ended alike. */
  public static String clean(String text) {
    return text.replaceAll("\\R", "\n")
        .replace('\u00A0', ' ')
        .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "")
        .strip();
  }

  public static String plain(String text) {
    return Normalizer.normalize(text, Form.NFKC).replaceAll("\\s+", "");
  }

  /** A number with or without commas, or null. */
  public static BigDecimal number(String text) {
    String digits = THOUSANDS.matcher(plain(text)).replaceAll("");
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
