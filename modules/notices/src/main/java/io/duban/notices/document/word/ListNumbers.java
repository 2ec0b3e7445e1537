package io.duban.notices.document.word;

import io.duban.notices.document.office.Xml;
import io.duban.notices.document.word.WordStyles.NumberedStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Counts the automatic numbers of the paragraphs, in the order of the document. */
final class ListNumbers {
  private static final int LEVELS = 9;
  private static final String NO_NUMBER = "0";
  private static final Pattern PLACEHOLDER = Pattern.compile("%([1-9])");

  private final WordStyles styles;
  private final NumberingDefinitions definitions;
  private final Map<String, Integer[]> counters = new HashMap<>();
  private final Set<String> begun = new HashSet<>();

  ListNumbers(WordStyles styles, NumberingDefinitions definitions) {
    this.styles = styles;
    this.definitions = definitions;
  }

  private record Use(String number, int level) {}

  /** The number Word shows before this paragraph, or nothing. */
  String next(Element paragraph) {
    return use(paragraph)
        .filter(use -> definitions.has(use.number()) && use.level() < LEVELS)
        .map(this::advance)
        .orElse("");
  }

  private Optional<Use> use(Element paragraph) {
    Optional<Element> own = Xml.descend(paragraph, "pPr", "numPr");
    Optional<NumberedStyle> style = Xml.value(paragraph, "pPr", "pStyle").flatMap(styles::numbered);
    Optional<Integer> level = own.flatMap(element -> Xml.number(element, "ilvl"));
    return own.flatMap(element -> Xml.value(element, "numId"))
        .map(number -> new Use(number, level.orElse(0)))
        .or(() -> style.map(numbered -> styled(numbered, level)))
        .filter(use -> !use.number().equals(NO_NUMBER));
  }

  private Use styled(NumberedStyle style, Optional<Integer> level) {
    return new Use(
        style.number(),
        level
            .or(style::level)
            .orElseGet(() -> definitions.levelOfStyle(style.number(), style.id())));
  }

  private String advance(Use use) {
    Integer[] counts =
        counters.computeIfAbsent(definitions.list(use.number()), list -> new Integer[LEVELS]);
    count(use, counts);
    restartInner(use, counts);
    NumberingLevel shown = definitions.level(use.number(), use.level());
    if (shown.format().equals("bullet")) {
      return "";
    }
    return PLACEHOLDER
        .matcher(shown.text())
        .replaceAll(match -> numeral(use, shown, counts, Integer.parseInt(match.group(1)) - 1));
  }

  private void count(Use use, Integer[] counts) {
    int level = use.level();
    boolean first = begun.add(use.number() + "/" + level);
    Optional<Integer> override =
        first ? definitions.startOverride(use.number(), level) : Optional.empty();
    if (override.isPresent()) {
      counts[level] = override.get();
    } else if (counts[level] == null) {
      counts[level] = definitions.level(use.number(), level).start();
    } else {
      counts[level]++;
    }
  }

  private void restartInner(Use use, Integer[] counts) {
    for (int inner = use.level() + 1; inner < LEVELS; inner++) {
      int after = definitions.level(use.number(), inner).restartAfter().orElse(inner);
      if (use.level() < after) {
        counts[inner] = null;
      }
    }
  }

  private String numeral(Use use, NumberingLevel shown, Integer[] counts, int level) {
    NumberingLevel definition = definitions.level(use.number(), level);
    int count = counts[level] == null ? definition.start() : counts[level];
    boolean figures = shown.legal() && level < use.level();
    return WordNumeral.of(figures ? "decimal" : definition.format(), count);
  }
}
