package io.duban.office.papers;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text with named placeholders such as {@code {title}}. */
final class Template {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

  private Template() {}

  /** The text with every placeholder filled, or nothing if a value is not known. */
  static Optional<String> fill(String template, Map<String, ?> values) {
    StringBuilder text = new StringBuilder();
    Matcher placeholder = PLACEHOLDER.matcher(template);
    while (placeholder.find()) {
      Object value = values.get(placeholder.group(1));
      if (value == null) {
        return Optional.empty();
      }
      placeholder.appendReplacement(text, Matcher.quoteReplacement(value.toString()));
    }
    return Optional.of(placeholder.appendTail(text).toString());
  }
}
