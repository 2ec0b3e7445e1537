package io.duban.notices.document;

import io.duban.notices.document.content.DocumentLines;
import io.duban.notices.document.content.DocumentUnreadableException;
import io.duban.notices.document.content.SourceFile;
import io.duban.notices.document.pdf.PdfReader;
import io.duban.notices.document.sheet.CsvReader;
import io.duban.notices.document.web.HtmlReader;
import io.duban.notices.document.web.MarkdownReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Turns the file a notice is published in into text. */
public final class DocumentReader {
  private static final long LARGEST_MEBIBYTES = 64;

  private DocumentReader() {}

  /** Reads a file of any supported format; one that cannot be read ends in a clear message. */
  public static Document read(Path path) throws IOException {
    String name = String.valueOf(path.getFileName());
    if (Files.size(path) > LARGEST_MEBIBYTES << 20) {
      throw new DocumentUnreadableException(
          name,
          "larger than %d MiB".formatted(LARGEST_MEBIBYTES),
          "give only the part with the tasks, or save it without pictures");
    }
    return read(name, Files.readAllBytes(path));
  }

  /** Reads a file that is already in memory; the name gives its extension and serves messages. */
  public static Document read(String name, byte[] bytes) {
    SourceFile file = new SourceFile(name, bytes);
    if (bytes.length == 0) {
      throw file.unreadable("the file is empty", "get it again from whoever published it");
    }
    FileKind kind = FileKind.of(file);
    if (kind == FileKind.TEXT) {
      return new Document(name, TextFile.read(file), List.of(), List.of());
    }
    DocumentLines lines = new DocumentLines();
    readGuarded(kind, file, lines);
    if (lines.isEmpty()) {
      throw file.unreadable("no words in it", "check that this is the right file");
    }
    return new Document(name, lines.text(), lines.places(), lines.unread());
  }

  // On damaged files the libraries throw what they please, and recurse without a bound.
  private static void readGuarded(FileKind kind, SourceFile file, DocumentLines lines) {
    try {
      read(kind, file, lines);
    } catch (DocumentUnreadableException e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      DocumentUnreadableException unreadable =
          file.unreadable(
              "damaged or cut off, it does not open as " + kind.label(),
              "get it again, or open it in its own program and save it anew");
      unreadable.initCause(e);
      throw unreadable;
    }
  }

  private static void read(FileKind kind, SourceFile file, DocumentLines lines) throws IOException {
    switch (kind) {
      case PACKAGE -> PackagedFile.read(file, lines);
      case PDF -> PdfReader.read(file, lines);
      case HTML -> HtmlReader.read(file, lines);
      case MARKDOWN -> MarkdownReader.read(TextFile.decode(file), lines);
      case CSV -> CsvReader.read(file, TextFile.decode(file), lines);
      default -> throw UnsupportedFile.of(kind, file);
    }
  }
}
