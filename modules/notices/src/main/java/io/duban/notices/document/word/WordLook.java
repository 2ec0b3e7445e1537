package io.duban.notices.document.word;

import io.duban.notices.document.office.Xml;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/** Whether the words of a paragraph are shown: not hidden and not struck through. */
final class WordLook {
  private static final List<String> NOT_SHOWN = List.of("vanish", "strike", "dstrike");

  private static final int SMALLEST = 4;

  private final WordStyles styles;
  private final String paragraphStyle;

  WordLook(WordStyles styles, Element paragraph) {
    this.styles = styles;
    this.paragraphStyle = Xml.value(paragraph, "pPr", "pStyle").orElse("");
  }

  boolean shows(Element run) {
    return NOT_SHOWN.stream().noneMatch(property -> isOn(run, property));
  }

  static boolean isHardlySeen(Element run) {
    return Xml.value(run, "rPr", "color").filter("FFFFFF"::equalsIgnoreCase).isPresent()
        || Xml.number(run, "rPr", "sz").filter(size -> size <= SMALLEST).isPresent();
  }

  static boolean isRaised(Element run) {
    return Xml.value(run, "rPr", "vertAlign").filter("superscript"::equals).isPresent();
  }

  // What stands nearer counts: the run's own word, its style, the paragraph's style.
  private boolean isOn(Element run, String property) {
    if (Xml.descend(run, "rPr", property).isPresent()) {
      return Xml.isOn(run, "rPr", property);
    }
    Optional<String> style = Xml.value(run, "rPr", "rStyle");
    return style
        .flatMap(id -> styles.switched(id, property))
        .or(() -> styles.switched(paragraphStyle, property))
        .orElse(false);
  }
}
