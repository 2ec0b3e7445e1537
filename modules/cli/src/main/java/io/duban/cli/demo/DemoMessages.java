package io.duban.cli.demo;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the demo itself says to the person who watches. */
final class DemoMessages {
  private final ResourceBundle words;
  private final Locale locale;

  DemoMessages(Locale locale) {
    this.locale = locale;
    this.words =
        ResourceBundle.getBundle(
            "io.duban.cli.demo.demo",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  String say(String key, Object... values) {
    return new MessageFormat(words.getString(key), locale).format(values);
  }
}
