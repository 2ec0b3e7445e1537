package io.duban.notices.document.sheet;

import java.text.SimpleDateFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** Cells as a Chinese Excel shows them. */
final class CellFormat {
  private static final String YEAR_MONTH = "yyyy年m月";
  private static final String FULL_DATE = "yyyy年m月d日";
  private static final String MONTH_DAY = "m月d日";

  private final DataFormatter formatter = new DataFormatter(Locale.CHINA);

  // Excel keeps these formats by number only; what they mean depends on its language.
  private final Map<Integer, String> chinese = new HashMap<>();

  CellFormat() {
    formatter.setUseCachedValuesForFormulaCells(true);
    formatter.addFormat("m/d/yy", new SimpleDateFormat("yyyy/M/d", Locale.CHINA));
    for (int format : new int[] {27, 36, 50, 52, 57}) {
      chinese.put(format, YEAR_MONTH);
    }
    for (int format : new int[] {28, 29, 51, 53, 54, 58}) {
      chinese.put(format, MONTH_DAY);
    }
    chinese.put(31, FULL_DATE);
  }

  String text(Cell cell) {
    String text = isChineseDate(cell) ? chineseDate(cell) : formatter.formatCellValue(cell);
    return isNumber(cell) ? text.replace("\"", "") : text;
  }

  private boolean isChineseDate(Cell cell) {
    return isNumber(cell)
        && chinese.containsKey((int) cell.getCellStyle().getDataFormat())
        && DateUtil.isValidExcelDate(cell.getNumericCellValue());
  }

  private String chineseDate(Cell cell) {
    int format = cell.getCellStyle().getDataFormat();
    return formatter.formatRawCellContents(cell.getNumericCellValue(), format, chinese.get(format));
  }

  private static boolean isNumber(Cell cell) {
    CellType type = cell.getCellType();
    return (type == CellType.FORMULA ? cell.getCachedFormulaResultType() : type)
        == CellType.NUMERIC;
  }
}
