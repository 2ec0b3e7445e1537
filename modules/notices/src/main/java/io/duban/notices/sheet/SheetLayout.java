package io.duban.notices.sheet;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** How the cells of a sheet look: headings, plain text and what a person should fill in. */
public final class SheetLayout {
  private static final short POINTS = 11;
  private static final String FONT = "Microsoft YaHei";

  private final CellStyle heading;
  private final CellStyle plain;
  private final CellStyle input;

  public SheetLayout(Workbook workbook) {
    heading = style(workbook, true);
    fill(heading, IndexedColors.PALE_BLUE);
    plain = style(workbook, false);
    input = style(workbook, false);
    fill(input, IndexedColors.LEMON_CHIFFON);
    input.setLocked(false);
  }

  public CellStyle heading() {
    return heading;
  }

  public CellStyle plain() {
    return plain;
  }

  /** Tinted, and open where the sheet is protected. */
  public CellStyle input() {
    return input;
  }

  private static CellStyle style(Workbook workbook, boolean bold) {
    Font font = workbook.createFont();
    font.setFontName(FONT);
    font.setFontHeightInPoints(POINTS);
    font.setBold(bold);
    CellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setDataFormat(workbook.createDataFormat().getFormat("@"));
    style.setBorderBottom(BorderStyle.THIN);
    style.setBottomBorderColor(IndexedColors.GREY_25_PERCENT.getIndex());
    return style;
  }

  private static void fill(CellStyle style, IndexedColors colour) {
    style.setFillForegroundColor(colour.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }
}
