package io.duban.notices.document.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as a cell shows it: only a bare % makes it a hundred times as much, only a comma behind
 * the digits a thousandth, and words of the format stand beside it.
 */
final class ShownNumber {
  private static final int GENERAL_DIGITS = 11;
  private static final Pattern TOKEN =
      Pattern.compile(
          "\"([^\"]*)\"|[\\\\!](.)|_(.)|\\*(.)|\\[\\$([^\\]-]*)[^\\]]*\\]|\\[[^\\]]*\\]|General|G/通用格式|.",
          Pattern.DOTALL);
  private static final Pattern CONDITION = Pattern.compile("\\[([<>=]{1,2})(-?[\\d.]+)\\]");
  private static final Pattern OTHERS = Pattern.compile("[eE][-+]|/[?#\\d]|[?#\\d]\\s*/");

  // Nothing but its colour tells that the number is below zero.
  private static final Pattern ONLY_COLOURED = Pattern.compile("(?:\\[[^\\]$]*\\]|[0#?.,%]|_.)*");

  private record Part(String words, boolean digit) {}

  private final List<Part> whole = new ArrayList<>();
  private final StringBuilder tail = new StringBuilder();
  private int decimals = -1;
  private int percents;
  private int thousands;
  private boolean general;

  private ShownNumber() {}

  /** The text; nothing for a format that only a program knows, such as fractions. */
  static Optional<String> of(double number, String format) {
    List<String> sections = sections(format);
    String section = section(number, sections);
    if (OTHERS.matcher(section.replaceAll("\"[^\"]*\"|[\\\\!].|\\[[^\\]]*\\]", "")).find()) {
      return Optional.empty();
    }
    boolean unsigned =
        sections.size() > 1
            && number < 0
            && !section.equals(sections.get(0))
            && !ONLY_COLOURED.matcher(section).matches();
    ShownNumber shown = new ShownNumber();
    Matcher token = TOKEN.matcher(section);
    while (token.find()) {
      shown.take(token);
    }
    return Optional.of(shown.text(unsigned ? -number : number));
  }

  private static List<String> sections(String format) {
    List<String> sections = new ArrayList<>();
    StringBuilder section = new StringBuilder();
    Matcher token = TOKEN.matcher(format);
    while (token.find()) {
      if (token.group().equals(";")) {
        sections.add(section.toString());
        section.setLength(0);
      } else {
        section.append(token.group());
      }
    }
    sections.add(section.toString());
    return sections;
  }

  private static String section(double number, List<String> sections) {
    for (String section : sections) {
      Matcher condition = CONDITION.matcher(section);
      if (condition.find() && holds(number, condition)) {
        return section;
      }
    }
    if (CONDITION.matcher(sections.get(0)).find()) {
      return sections.get(Math.min(sections.size() - 1, 2 - (sections.size() == 2 ? 1 : 0)));
    }
    boolean zero = number == 0 && sections.size() > 2;
    return zero
        ? sections.get(2)
        : number < 0 && sections.size() > 1 ? sections.get(1) : sections.get(0);
  }

  private static boolean holds(double number, Matcher condition) {
    double bound = Double.parseDouble(condition.group(2));
    return switch (condition.group(1)) {
      case ">" -> number > bound;
      case ">=" -> number >= bound;
      case "<" -> number < bound;
      case "<=" -> number <= bound;
      case "<>" -> number != bound;
      default -> number == bound;
    };
  }

  private void take(Matcher token) {
    String mark = token.group();
    String literal = literal(token);
    if (literal != null) {
      words(literal);
    } else if (mark.equals("General") || mark.equals("G/通用格式")) {
      general = true;
    } else if (mark.matches("[0#?]")) {
      digit();
    } else if (mark.equals(".") && decimals < 0) {
      decimals = 0;
    } else if (mark.equals("%")) {
      percents++;
      words(mark);
    } else if (mark.equals(",")) {
      thousands++;
    } else if (!mark.startsWith("[") && !mark.startsWith("*") && !mark.equals("@")) {
      words(mark.startsWith("_") ? " " : mark);
    }
  }

  private static String literal(Matcher token) {
    for (int group : new int[] {1, 2, 5}) {
      if (token.group(group) != null) {
        return token.group(group);
      }
    }
    return null;
  }

  private void digit() {
    // Commas before a digit only group the digits.
    thousands = 0;
    if (decimals >= 0) {
      decimals++;
    } else {
      whole.add(new Part("", true));
    }
  }

  private void words(String words) {
    if (decimals >= 0) {
      tail.append(words);
    } else {
      whole.add(new Part(words, false));
    }
  }

  private String text(double number) {
    BigDecimal value =
        new BigDecimal(String.valueOf(number))
            .movePointRight(2 * percents)
            .movePointLeft(3 * thousands);
    if (general || whole.stream().noneMatch(Part::digit)) {
      String plain = general ? plain(value) : decimals >= 0 ? rounded(value) : "";
      return general ? around(plain) : around("") + plain + tail;
    }
    String digits = rounded(value);
    int point = digits.indexOf('.');
    String integer = point < 0 ? digits : digits.substring(0, point);
    return filled(integer) + (point < 0 ? "" : digits.substring(point)) + tail;
  }

  private static String plain(BigDecimal value) {
    BigDecimal rounded = value.round(new MathContext(GENERAL_DIGITS)).stripTrailingZeros();
    return (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString();
  }

  private String rounded(BigDecimal value) {
    return value.setScale(Math.max(0, decimals), RoundingMode.HALF_UP).toPlainString();
  }

  // General"家" has the words around the number, in the order of the format.
  private String around(String number) {
    StringBuilder text = new StringBuilder();
    whole.forEach(part -> text.append(part.words()));
    return text.isEmpty() || number.isEmpty() ? text + number : number + text;
  }

  // The last digit goes to the last place, what is left over to the first: 0!.0 shows 65 as 6.5.
  private String filled(String integer) {
    StringBuilder text = new StringBuilder();
    long places = whole.stream().filter(Part::digit).count();
    int left = integer.length();
    for (int i = whole.size() - 1; i >= 0; i--) {
      if (!whole.get(i).digit()) {
        text.insert(0, whole.get(i).words());
      } else {
        places--;
        int from = places == 0 ? 0 : Math.max(0, left - 1);
        text.insert(0, integer.substring(from, left));
        left = from;
      }
    }
    return text.toString();
  }
}
