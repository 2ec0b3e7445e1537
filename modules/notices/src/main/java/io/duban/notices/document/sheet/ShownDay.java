package io.duban.notices.document.sheet;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;

/** The day in a cell, whatever format shows it: Chinese, long, with a weekday. */
public final class ShownDay {
  private static final Pattern SILENT =
      Pattern.compile("\"[^\"]*\"|[\\\\!].|_.|\\*.|\\[(?!h|m|s)[^\\]]*\\]|General|G/通用格式|[eE][-+]");
  private static final Pattern WEEKDAY = Pattern.compile("a{3,4}|d{3,4}");
  private static final Pattern LONG = Pattern.compile("(?i)\\[\\$-F800\\]");
  private static final Pattern CHINESE = Pattern.compile("[^\\x00-\\x7F]|\\[|\"|a{3}|d{3}|m{3}");
  // Excel keeps these formats by number only; what they mean depends on its language.
  private static final Map<List<Integer>, String> BY_NUMBER =
      Map.of(
          List.of(27, 36, 50, 52, 57), "yyyy年m月",
          List.of(28, 29, 51, 53, 54, 58), "m月d日",
          List.of(31), "yyyy年m月d日");

  private ShownDay() {}

  /** Nothing if the cell, or the result of its formula, is no day. */
  public static Optional<LocalDate> in(Cell cell) {
    return isNumber(cell)
            && isDay(format(cell))
            && DateUtil.isValidExcelDate(cell.getNumericCellValue())
        ? Optional.ofNullable(cell.getLocalDateTimeCellValue()).map(LocalDateTime::toLocalDate)
        : Optional.empty();
  }

  /** As a Chinese Excel shows it, where its format is more than figures. */
  static Optional<String> text(Cell cell) {
    String format = format(cell);
    return in(cell)
        .filter(day -> CHINESE.matcher(format).find())
        .map(day -> day.format(DateTimeFormatter.ofPattern(pattern(format))));
  }

  static boolean isNumber(Cell cell) {
    CellType type = cell.getCellType();
    return (type == CellType.FORMULA ? cell.getCachedFormulaResultType() : type)
        == CellType.NUMERIC;
  }

  static String format(Cell cell) {
    int number = cell.getCellStyle().getDataFormat();
    return BY_NUMBER.entrySet().stream()
        .filter(known -> known.getKey().contains(number))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(Optional.ofNullable(cell.getCellStyle().getDataFormatString()).orElse("General"));
  }

  private static boolean isDay(String format) {
    String letters = letters(format);
    boolean clock = letters.contains("h") || letters.contains("s");
    return LONG.matcher(format).find()
        || letters.matches(".*(?:[ydeg]|a{3}).*")
        || (letters.contains("m") && !clock);
  }

  private static String pattern(String format) {
    String letters = letters(format);
    boolean year = letters.matches(".*[yeg].*");
    boolean month = letters.contains("m");
    boolean day = WEEKDAY.matcher(letters).replaceAll("").contains("d");
    boolean whole = LONG.matcher(format).find() || (!year && !month && !day);
    return (year || whole ? "yyyy年" : "")
        + (month || whole ? "M月" : "")
        + (day || whole ? "d日" : "");
  }

  private static String letters(String format) {
    String first = format.split(";", 2)[0];
    return SILENT.matcher(first).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
