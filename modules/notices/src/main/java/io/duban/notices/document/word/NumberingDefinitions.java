package io.duban.notices.document.word;

import io.duban.notices.document.office.Xml;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** The lists a document defines and the numbers that use them. */
final class NumberingDefinitions {
  private final Map<String, Element> lists = new HashMap<>();
  private final Map<String, Element> numbers = new HashMap<>();
  private final Map<String, Map<Integer, NumberingLevel>> levels = new HashMap<>();
  private final WordStyles styles;

  NumberingDefinitions(Optional<Element> root, WordStyles styles) {
    this.styles = styles;
    root.ifPresent(
        element -> {
          index(element, "abstractNum", "abstractNumId", lists);
          index(element, "num", "numId", numbers);
        });
  }

  private static void index(Element root, String name, String key, Map<String, Element> into) {
    Xml.children(root, name)
        .forEach(child -> Xml.attribute(child, key).ifPresent(id -> into.put(id, child)));
  }

  boolean has(String number) {
    return numbers.containsKey(number);
  }

  /** The list a number counts in; numbers of one list count on. */
  String list(String number) {
    String list = ownList(number);
    return Optional.ofNullable(lists.get(list))
        .flatMap(element -> Xml.value(element, "numStyleLink"))
        .flatMap(styles::numbered)
        .map(style -> ownList(style.number()))
        .orElse(list);
  }

  private String ownList(String number) {
    return Optional.ofNullable(numbers.get(number))
        .flatMap(element -> Xml.value(element, "abstractNumId"))
        .orElse("");
  }

  NumberingLevel level(String number, int index) {
    return levels
        .computeIfAbsent(number, this::levelsOf)
        .getOrDefault(index, NumberingLevel.DECIMAL);
  }

  /** The level tied to a style, else the outermost. */
  int levelOfStyle(String number, String style) {
    return levels.computeIfAbsent(number, this::levelsOf).entrySet().stream()
        .filter(level -> level.getValue().style().equals(style))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(0);
  }

  Optional<Integer> startOverride(String number, int index) {
    return Xml.children(numbers.get(number), "lvlOverride").stream()
        .filter(override -> indexOf(override) == index)
        .flatMap(override -> Xml.number(override, "startOverride").stream())
        .findFirst();
  }

  private Map<Integer, NumberingLevel> levelsOf(String number) {
    Map<Integer, NumberingLevel> found = new HashMap<>();
    Element list = lists.get(list(number));
    if (list != null) {
      Xml.children(list, "lvl")
          .forEach(level -> found.put(indexOf(level), NumberingLevel.of(level)));
    }
    for (Element override : Xml.children(numbers.get(number), "lvlOverride")) {
      Xml.descend(override, "lvl")
          .ifPresent(level -> found.put(indexOf(override), NumberingLevel.of(level)));
    }
    return found;
  }

  private static int indexOf(Element level) {
    return Xml.attribute(level, "ilvl")
        .filter(value -> value.matches("\\d"))
        .map(Integer::valueOf)
        .orElse(0);
  }
}
