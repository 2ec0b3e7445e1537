package io.duban.cli.report;

import io.duban.cli.failure.CommandException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers given as KEY=NUMBER, one for each key. */
final class KeyedNumbers {
  // Java itself would take 12d for 12.
  private static final Pattern FORM = Pattern.compile("([^=]+)=([+-]?\\d{1,15}(?:\\.\\d{1,15})?)");

  private KeyedNumbers() {}

  static Map<String, Double> of(String option, List<String> given) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    for (String text : given) {
      Matcher form = FORM.matcher(text.strip());
      if (!form.matches()) {
        throw CommandException.usage(
            "%s %s is not a name and a number, as in m1=12.5.".formatted(option, text));
      }
      Double before = numbers.put(form.group(1), Double.valueOf(form.group(2)));
      if (before != null) {
        throw CommandException.usage(
            "%s is given twice for %s. Give it once.".formatted(option, form.group(1)));
      }
    }
    return numbers;
  }
}
