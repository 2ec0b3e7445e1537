package io.duban.notices.register;

import io.duban.notices.sheet.SheetLayout;
import io.duban.notices.sheet.SheetWords;
import io.duban.notices.sheet.TableSheet;
import io.duban.notices.unit.UnitType;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The register as a workbook: one sheet to edit, one that explains it. */
final class RegisterWorkbook {
  private final SheetWords words;

  RegisterWorkbook(SheetWords words) {
    this.words = words;
  }

  void write(Path file, List<DraftedUnit> entries) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream stream = Files.newOutputStream(file)) {
      SheetLayout layout = new SheetLayout(workbook);
      TableSheet table = new TableSheet(workbook, layout, words.text("register.sheet"));
      for (RegisterColumn column : RegisterColumn.values()) {
        table.column(column.heading(words), column.width());
      }
      entries.forEach(entry -> add(table, layout, entry));
      table.choices(
          RegisterColumn.TYPE.index(),
          UnitType.codes().stream().map(code -> words.text("type." + code)).toList());
      table.finish();
      TableSheet.notes(workbook, layout, words.text("notes"), words.text("register.notes"));
      workbook.write(stream);
    }
  }

  private void add(TableSheet table, SheetLayout layout, DraftedUnit entry) {
    List<Cell> cells = table.row(RegisterFile.cells(entry, words));
    if (!entry.suspected().isEmpty()) {
      cells.get(RegisterColumn.TO_CHECK.index()).setCellStyle(layout.input());
    }
    if (entry.unit().isCollective()) {
      cells.get(RegisterColumn.NAME.index()).setCellStyle(layout.input());
      cells.get(RegisterColumn.TYPE.index()).setCellStyle(layout.input());
    }
  }
}
