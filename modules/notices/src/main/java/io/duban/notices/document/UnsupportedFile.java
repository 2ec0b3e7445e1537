package io.duban.notices.document;

import io.duban.notices.document.content.DocumentUnreadableException;
import io.duban.notices.document.content.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Why a file of a known but unsupported kind is not read, and what helps. */
final class UnsupportedFile {
  private UnsupportedFile() {}

  static DocumentUnreadableException of(FileKind kind, SourceFile file) throws IOException {
    return switch (kind) {
      case OLD_OFFICE -> oldOffice(file);
      case RICH_TEXT -> file.unreadable("a rich text file", "save it as .docx");
      case IMAGE -> file.unreadable("a picture", "run OCR on it or ask for the Word file");
      case WEB_ARCHIVE -> file.unreadable("a web archive", "save the page as .html or .docx");
      default -> file.unreadable("a packed archive", "unpack it and give the document inside");
    };
  }

  private static DocumentUnreadableException oldOffice(SourceFile file) throws IOException {
    try (POIFSFileSystem parts = new POIFSFileSystem(new ByteArrayInputStream(file.bytes()))) {
      if (parts.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
        return file.unreadable("protected by a password", "remove the password and save it again");
      }
      boolean workbook = parts.getRoot().hasEntryCaseInsensitive("Workbook");
      return workbook
          ? file.unreadable("a workbook of Excel 97-2003 (.xls)", "save it as .xlsx")
          : file.unreadable("a document of Word 97-2003 or WPS (.doc, .wps)", "save it as .docx");
    }
  }
}
