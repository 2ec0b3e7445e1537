package io.duban.office.ledger.look;

import io.duban.contracts.Light;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold.RangeType;
import org.apache.poi.ss.usermodel.IconMultiStateFormatting;
import org.apache.poi.ss.usermodel.IconMultiStateFormatting.IconSet;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Lights as Excel's own icons: the cell holds a number, the icon stands in its place. */
public final class LightIcons {
  /** What a grey light shows, for Excel's set of three has no grey one. */
  public static final String GREY = "●";

  private static final double[] FROM = {1, 2, 3};

  private LightIcons() {}

  /** 1 to 3, or 0 where there is no icon for it. */
  public static int number(Light light) {
    return switch (light) {
      case RED -> 1;
      case YELLOW -> 2;
      case GREEN -> 3;
      case GREY, BLUE -> 0;
    };
  }

  public static void show(XSSFSheet sheet, CellRangeAddress cells) {
    SheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
    XSSFConditionalFormattingRule rule =
        (XSSFConditionalFormattingRule)
            formatting.createConditionalFormattingRule(IconSet.GYR_3_TRAFFIC_LIGHTS);
    IconMultiStateFormatting icons = rule.getMultiStateFormatting();
    icons.setIconOnly(true);
    ConditionalFormattingThreshold[] thresholds = icons.getThresholds();
    for (int i = 0; i < thresholds.length; i++) {
      thresholds[i].setRangeType(RangeType.NUMBER);
      thresholds[i].setValue(FROM[i]);
    }
    formatting.addConditionalFormatting(new CellRangeAddress[] {cells}, rule);
  }
}
