package io.duban.notices.document.word;

import io.duban.notices.document.office.Xml;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** What paragraphs and characters get from their styles: numbers, and whether they are shown. */
final class WordStyles {
  private static final int DEEPEST_INHERITANCE = 20;

  private final Map<String, Element> styles = new HashMap<>();

  WordStyles(Optional<Element> root) {
    root.ifPresent(
        element ->
            Xml.children(element, "style")
                .forEach(
                    style ->
                        Xml.attribute(style, "styleId").ifPresent(id -> styles.put(id, style))));
  }

  /** The style that numbers paragraphs of this style: itself or one it is based on. */
  Optional<NumberedStyle> numbered(String id) {
    String current = id;
    for (int i = 0; i < DEEPEST_INHERITANCE && styles.containsKey(current); i++) {
      Element style = styles.get(current);
      Optional<Element> numbering = Xml.descend(style, "pPr", "numPr");
      Optional<String> number = numbering.flatMap(element -> Xml.value(element, "numId"));
      if (number.isPresent()) {
        return Optional.of(
            new NumberedStyle(
                current, number.get(), numbering.flatMap(n -> Xml.number(n, "ilvl"))));
      }
      current = Xml.value(style, "basedOn").orElse("");
    }
    return Optional.empty();
  }

  /**
   * What a style, or one it is based on, says of a property of its characters; empty if nothing.
   */
  Optional<Boolean> switched(String id, String property) {
    String current = id;
    for (int i = 0; i < DEEPEST_INHERITANCE && styles.containsKey(current); i++) {
      Element style = styles.get(current);
      if (Xml.descend(style, "rPr", property).isPresent()) {
        return Optional.of(Xml.isOn(style, "rPr", property));
      }
      current = Xml.value(style, "basedOn").orElse("");
    }
    return Optional.empty();
  }

  record NumberedStyle(String id, String number, Optional<Integer> level) {}
}
