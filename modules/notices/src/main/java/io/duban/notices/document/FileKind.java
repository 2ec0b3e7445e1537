package io.duban.notices.document;

import io.duban.notices.document.content.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a file is: its content decides, and the name only where text is text. */
enum FileKind {
  PACKAGE("a Word or Excel file"),
  PDF("PDF"),
  OLD_OFFICE("an old Office file"),
  RICH_TEXT("rich text"),
  IMAGE("a picture"),
  ARCHIVE("an archive"),
  WEB_ARCHIVE("a web archive"),
  HTML("a web page"),
  MARKDOWN("Markdown"),
  CSV("a table"),
  TEXT("text");

  private static final int HEAD = 1024;
  private static final Pattern HTML_START =
      Pattern.compile(
          "(?is)^\\s*(<\\?xml[^>]*>\\s*)?(<!--.{0,500}?-->\\s*)?"
              + "<(!doctype\\s+html|html|head|body|meta)[\\s>].*");
  private static final Pattern WEB_ARCHIVE_START = Pattern.compile("(?is)^MIME-Version:.*");

  private final String label;

  FileKind(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  static FileKind of(SourceFile file) {
    byte[] head = Arrays.copyOf(file.bytes(), Math.min(HEAD, file.bytes().length));
    String characters = new String(head, StandardCharsets.ISO_8859_1);
    if (characters.startsWith("PK\u0003\u0004") || characters.startsWith("PK\u0005\u0006")) {
      return PACKAGE;
    }
    if (characters.contains("%PDF-")) {
      return PDF;
    }
    if (characters.startsWith("{\\rtf")) {
      return RICH_TEXT;
    }
    return ofBinary(head, ofText(characters, file.name()));
  }

  private static FileKind ofBinary(byte[] head, FileKind otherwise) {
    String start = HexFormat.of().formatHex(head, 0, Math.min(8, head.length));
    if (start.startsWith("d0cf11e0a1b11ae1")) {
      return OLD_OFFICE;
    }
    if (startsWithAny(start, "89504e47", "ffd8ff", "49492a00", "4d4d002a", "47494638")) {
      return IMAGE;
    }
    return startsWithAny(start, "52617221", "377abcaf", "1f8b") ? ARCHIVE : otherwise;
  }

  private static boolean startsWithAny(String start, String... magics) {
    return Arrays.stream(magics).anyMatch(start::startsWith);
  }

  private static FileKind ofText(String characters, String name) {
    String start =
        characters
            .replace("\0", "")
            .replaceFirst("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "");
    if (HTML_START.matcher(start).matches()) {
      return HTML;
    }
    if (WEB_ARCHIVE_START.matcher(start).matches()) {
      return WEB_ARCHIVE;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    return switch (lower.substring(lower.lastIndexOf('.') + 1)) {
      case "html", "htm", "xhtml", "shtml" -> HTML;
      case "md", "markdown" -> MARKDOWN;
      case "csv", "tsv" -> CSV;
      default -> TEXT;
    };
  }
}
