package io.duban.notices.document.word;

import io.duban.notices.document.office.Xml;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * How paragraphs of one level are numbered.
 *
 * @param text the pattern, such as {@code （%1）} or {@code %1.%2}
 * @param legal whether the numbers of outer levels are shown in figures
 * @param restartAfter the level whose number starts this one anew, 1-based; absent means any outer
 * @param style the paragraph style tied to this level, or empty
 */
record NumberingLevel(
    int start,
    String format,
    String text,
    boolean legal,
    Optional<Integer> restartAfter,
    String style) {

  static final NumberingLevel DECIMAL =
      new NumberingLevel(1, "decimal", "", false, Optional.empty(), "");

  static NumberingLevel of(Element level) {
    return new NumberingLevel(
        Xml.number(level, "start").orElse(0),
        Xml.value(level, "numFmt").or(() -> alternative(level)).orElse("decimal"),
        Xml.value(level, "lvlText").orElse(""),
        Xml.isOn(level, "isLgl"),
        Xml.number(level, "lvlRestart"),
        Xml.value(level, "pStyle").orElse(""));
  }

  private static Optional<String> alternative(Element level) {
    return Xml.value(level, "AlternateContent", "Fallback", "numFmt");
  }
}
