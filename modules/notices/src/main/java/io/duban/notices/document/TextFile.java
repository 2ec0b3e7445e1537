package io.duban.notices.document;

import io.duban.notices.document.content.SourceFile;
import io.duban.notices.text.TextDecoder;
import java.util.regex.Pattern;

/** A text file: every character stays where it is. */
final class TextFile {
  private static final Pattern OTHER_LINE_BREAK =
      Pattern.compile("\r(?!\n)|[\u000B\f\u0085\u2028\u2029]");

  private TextFile() {}

  static String read(SourceFile file) {
    return OTHER_LINE_BREAK.matcher(decode(file)).replaceAll("\n");
  }

  static String decode(SourceFile file) {
    return TextDecoder.decode(file.bytes())
        .orElseThrow(
            () -> file.unreadable("not text in UTF-8 or GB18030", "save it as UTF-8 text"));
  }
}
