package io.duban.office.bundle;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of one language with placeholders: {@code {title}}, or {@code {0}} by place. */
public final class MessageBundle {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

  private final ResourceBundle texts;

  /**
   * The texts of a language.
   *
   * @param name of the resource, as {@link ResourceBundle} knows it
   */
  public MessageBundle(String name, Locale locale) {
    // Without a fallback, the language of the machine never decides what the office reads.
    texts =
        ResourceBundle.getBundle(
            name, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }

  /** The text of a key as it is written. */
  public Optional<String> find(String key) {
    return texts.containsKey(key) ? Optional.of(texts.getString(key)) : Optional.empty();
  }

  /** The text of a key, filled with the first value at {@code {0}} and so on. */
  public String text(String key, Object... values) {
    return filled(
            texts.getString(key),
            place -> {
              int number = Integer.parseInt(place);
              return number < values.length ? String.valueOf(values[number]) : null;
            })
        .orElseThrow(() -> missing(key, values.length + " values"));
  }

  /** The text of a key with its placeholders filled; each must have a value. */
  public String fill(String key, Map<String, ?> values) {
    return filled(texts.getString(key), values).orElseThrow(() -> missing(key, values));
  }

  /** A text with every placeholder filled, or nothing if a value is not known. */
  public static Optional<String> filled(String text, Map<String, ?> values) {
    return filled(text, (Function<String, Object>) values::get);
  }

  private static Optional<String> filled(String text, Function<String, ?> values) {
    StringBuilder filled = new StringBuilder();
    Matcher placeholder = PLACEHOLDER.matcher(text);
    while (placeholder.find()) {
      Object value = values.apply(placeholder.group(1));
      if (value == null) {
        return Optional.empty();
      }
      placeholder.appendReplacement(filled, Matcher.quoteReplacement(value.toString()));
    }
    return Optional.of(placeholder.appendTail(filled).toString());
  }

  private static IllegalArgumentException missing(String key, Object given) {
    return new IllegalArgumentException("%s needs more than %s".formatted(key, given));
  }
}
