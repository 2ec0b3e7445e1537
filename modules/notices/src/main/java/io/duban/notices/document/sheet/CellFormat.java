package io.duban.notices.document.sheet;

import java.text.SimpleDateFormat;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;

/** Cells as a Chinese Excel shows them. */
public final class CellFormat {
  private final DataFormatter formatter = new DataFormatter(Locale.CHINA);

  public CellFormat() {
    formatter.setUseCachedValuesForFormulaCells(true);
    formatter.addFormat("m/d/yy", new SimpleDateFormat("yyyy/M/d", Locale.CHINA));
  }

  /** Nothing where the cell shows an error, or its formula has no result that can be known. */
  public Optional<String> text(Cell cell) {
    if (!CellResult.isKnown(cell)) {
      return Optional.empty();
    }
    if (!ShownDay.isNumber(cell)) {
      return Optional.of(formatter.formatCellValue(cell));
    }
    Optional<String> day = ShownDay.text(cell);
    return day.isPresent() ? day : number(cell);
  }

  private Optional<String> number(Cell cell) {
    Optional<String> number =
        ShownDay.in(cell).isPresent()
            ? Optional.empty()
            : ShownNumber.of(cell.getNumericCellValue(), ShownDay.format(cell));
    try {
      return number.or(() -> Optional.of(formatter.formatCellValue(cell).replace("\"", "")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
