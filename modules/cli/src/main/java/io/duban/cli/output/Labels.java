package io.duban.cli.output;

import io.duban.office.bundle.MessageBundle;
import io.duban.office.papers.Words;
import java.util.Locale;

/** The command's own words in one language; those of the domain are in {@link #words}. */
public final class Labels {
  private static final String BUNDLE = "io.duban.cli.messages";

  private final Locale locale;
  private final Words words;
  private final MessageBundle bundle;

  private Labels(Locale locale) {
    this.locale = locale;
    this.words = Words.of(locale);
    this.bundle = new MessageBundle(BUNDLE, locale);
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

  /** The text of a key, filled with values by their place. */
  public String text(String key, Object... values) {
    return bundle.text(key, values);
  }
}
