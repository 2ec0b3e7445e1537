package io.duban.cli.output;

import io.duban.office.papers.Words;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The command's own words in one language; those of the domain are in {@link #words}. */
public final class Labels {
  private static final String BUNDLE = "io.duban.cli.messages";

  private final Locale locale;
  private final Words words;
  private final ResourceBundle bundle;

  private Labels(Locale locale) {
    this.locale = locale;
    this.words = Words.of(locale);
    this.bundle =
        ResourceBundle.getBundle(
            BUNDLE, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }

  public static Labels of(Locale locale) {
    return new Labels(locale);
  }

  public Locale locale() {
    return locale;
  }

  public Words words() {
    return words;
  }

  /** The text of a key, filled as {@link String#format} does. */
  public String text(String key, Object... values) {
    return bundle.getString(key).formatted(values);
  }
}
