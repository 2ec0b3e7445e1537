package io.duban.notices.document;

import io.duban.notices.document.content.DocumentLines;
import io.duban.notices.document.content.SourceFile;
import io.duban.notices.document.office.OfficePackage;
import io.duban.notices.document.sheet.WorkbookReader;
import io.duban.notices.document.word.WordReader;
import java.io.IOException;

/** A zip of parts: its main part tells whether Word or Excel wrote it. */
final class PackagedFile {
  private PackagedFile() {}

  static void read(SourceFile file, DocumentLines lines) throws IOException {
    try (OfficePackage parts = OfficePackage.open(file)) {
      String type = parts.contentType();
      if (type.contains("binary")) {
        throw file.unreadable("a binary workbook (.xlsb)", "save it as .xlsx");
      } else if (type.contains("wordprocessingml") || type.contains("ms-word")) {
        WordReader.read(parts, lines);
      } else if (type.contains("spreadsheetml") || type.contains("ms-excel")) {
        WorkbookReader.read(parts, lines);
      } else {
        throw file.unreadable("neither a Word nor an Excel file", "save its text as .docx");
      }
    }
  }
}
