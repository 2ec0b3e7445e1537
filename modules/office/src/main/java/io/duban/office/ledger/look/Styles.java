package io.duban.office.ledger.look;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The styles of one workbook, one for each look. */
public final class Styles {
  private static final String INK = "1F2933";
  private static final String FAINT = "8A94A0";
  private static final String LINE = "BFC7D1";
  private static final String DEEP = "1F4E79";
  private static final String WARM = "B45F06";
  private static final String TINT = "FFF8DC";
  private static final String SHADE = "EEF1F4";
  private static final String WHITE = "FFFFFF";

  private final XSSFWorkbook workbook;
  private final String fontName;
  private final Map<Look, CellStyle> styles = new EnumMap<>(Look.class);

  private final Map<Look, CellStyle> quoted = new EnumMap<>(Look.class);

  public Styles(XSSFWorkbook workbook, String fontName) {
    this.workbook = workbook;
    this.fontName = fontName;
    for (Look look : Look.values()) {
      styles.put(look, style(look));
    }
  }

  public CellStyle of(Look look) {
    return styles.get(look);
  }

  /** The same for a text that must not become a formula when somebody edits its cell. */
  public CellStyle quoted(Look look) {
    return quoted.computeIfAbsent(
        look,
        missing -> {
          XSSFCellStyle style = style(missing);
          style.setQuotePrefixed(true);
          return style;
        });
  }

  private XSSFCellStyle style(Look look) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font(look));
    style.setWrapText(look != Look.MARK && look != Look.LIGHT && look != Look.NOTE);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setAlignment(alignment(look));
    style.setLocked(!look.isInput());
    if (look.isBordered()) {
      border(style);
    }
    String fill = fill(look);
    if (fill != null) {
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      style.setFillForegroundColor(colour(fill));
    }
    format(style, look);
    return style;
  }

  private static HorizontalAlignment alignment(Look look) {
    if (look == Look.LABEL) {
      return HorizontalAlignment.RIGHT;
    }
    return look.isCentred() ? HorizontalAlignment.CENTER : HorizontalAlignment.LEFT;
  }

  private static void border(XSSFCellStyle style) {
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    style.setTopBorderColor(colour(LINE));
    style.setBottomBorderColor(colour(LINE));
    style.setLeftBorderColor(colour(LINE));
    style.setRightBorderColor(colour(LINE));
  }

  private static String fill(Look look) {
    return switch (look) {
      case HEAD -> DEEP;
      case INPUT_HEAD -> WARM;
      case INPUT, INPUT_CENTRED, INPUT_DATE -> TINT;
      case CLOSED -> SHADE;
      default -> null;
    };
  }

  // Figures to fill in keep the general format: only there does a typed 40% stay one to the eye.
  private void format(XSSFCellStyle style, Look look) {
    String format =
        switch (look) {
          case SHARE -> "0.0%";
          case DATE, INPUT_DATE -> "yyyy\\-m\\-d";
          default -> "General";
        };
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
  }

  private XSSFFont font(Look look) {
    XSSFFont font = workbook.createFont();
    font.setFontName(fontName);
    font.setFontHeightInPoints(size(look));
    font.setColor(colour(ink(look)));
    font.setBold(
        switch (look) {
          case TITLE, HEAD, INPUT_HEAD, LABEL, GUIDE_HEAD -> true;
          default -> false;
        });
    return font;
  }

  private static short size(Look look) {
    return switch (look) {
      case TITLE -> 18;
      case LIGHT, GREY_LIGHT -> 13;
      case GUIDE, GUIDE_HEAD -> 12;
      default -> 11;
    };
  }

  private static String ink(Look look) {
    return switch (look) {
      case HEAD, INPUT_HEAD, MARK -> WHITE;
      case TITLE, GUIDE_HEAD -> DEEP;
      case NOTE, REPEATED, REPEATED_CENTRED, CLOSED, GREY_LIGHT -> FAINT;
      case LABEL -> WARM;
      default -> INK;
    };
  }

  private static XSSFColor colour(String hex) {
    return new XSSFColor(
        new byte[] {
          (byte) Integer.parseInt(hex.substring(0, 2), 16),
          (byte) Integer.parseInt(hex.substring(2, 4), 16),
          (byte) Integer.parseInt(hex.substring(4, 6), 16)
        });
  }
}
