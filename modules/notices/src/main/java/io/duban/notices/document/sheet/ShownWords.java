package io.duban.notices.document.sheet;

import io.duban.notices.document.content.Superscript;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/** The words of a cell without those that are struck through. */
final class ShownWords {
  private ShownWords() {}

  static boolean isStruck(Cell cell) {
    return cell instanceof XSSFCell own
        && own.getCellStyle().getFont().getStrikeout()
        && !hasRuns(own);
  }

  /** Nothing where all of the cell is written in one way. */
  static Optional<String> of(Cell cell) {
    if (!(cell instanceof XSSFCell own) || !hasRuns(own)) {
      return Optional.empty();
    }
    XSSFRichTextString rich = own.getRichStringCellValue();
    boolean struck = own.getCellStyle().getFont().getStrikeout();
    StringBuilder words = new StringBuilder();
    for (int run = 0; run < rich.numFormattingRuns(); run++) {
      int start = rich.getIndexOfFormattingRun(run);
      String text = rich.getString().substring(start, start + rich.getLengthOfFormattingRun(run));
      XSSFFont font = rich.getFontOfFormattingRun(run);
      boolean out = font == null ? struck : font.getStrikeout();
      boolean raised = font != null && font.getTypeOffset() == Font.SS_SUPER;
      words.append(out ? "" : raised ? Superscript.of(text) : text);
    }
    return Optional.of(words.toString());
  }

  private static boolean hasRuns(XSSFCell cell) {
    return cell.getCellType() == CellType.STRING
        && cell.getRichStringCellValue().numFormattingRuns() > 0;
  }
}
