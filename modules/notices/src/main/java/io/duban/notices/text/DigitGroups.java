package io.duban.notices.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Figures that are written apart: 2,600 or 2 600 or 6.5 万 亩. */
final class DigitGroups {
  private static final Pattern GROUPED =
      Pattern.compile(
          ("(?<![\\d.,A-Za-z+'])[1-9]\\d{0,2}(?:([, '\u2019])\\d{3})(?:\\1\\d{3})*(?!\\d)"
                  + "(?=(?:\\.\\d{1,6})?\\s?(?:%s|[-\u2013\u2014~至到余多]|[\u00D7xX*]\\s?10[\u2070-\u209F\u00B2\u00B3\u00B9^]))")
              .formatted(MeasureWords.ALL));
  private static final Pattern CELL =
      Pattern.compile(
          "(?<=\\|\\s?)[1-9]\\d{0,2}(?:([, '\u2019])\\d{3})(?:\\1\\d{3})*(?=(?:\\.\\d{1,6})?\\s?\\|)");

  private static final Pattern SCALE_APART =
      Pattern.compile("(?<=\\d\\s?[百千万亿]{1,2})\\s{1,2}(?=(?:%s))".formatted(MeasureWords.ALL));

  private DigitGroups() {}

  /** Where the separators stand. */
  static List<int[]> in(String text) {
    List<int[]> separators = new ArrayList<>();
    for (Pattern pattern : List.of(GROUPED, CELL)) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        for (int i = matcher.start(); i < matcher.end(); i++) {
          if (!Character.isDigit(text.charAt(i))) {
            separators.add(new int[] {i, i + 1});
          }
        }
      }
    }
    SCALE_APART
        .matcher(text)
        .results()
        .forEach(space -> separators.add(new int[] {space.start(), space.end()}));
    return separators;
  }
}
