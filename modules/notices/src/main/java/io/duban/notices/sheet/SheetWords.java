package io.duban.notices.sheet;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of the tables in one language. */
public final class SheetWords {
  private static final String BUNDLE = "io.duban.notices.sheet.messages";
  private static final List<SheetWords> ALL =
      List.of(new SheetWords(Locale.CHINESE), new SheetWords(Locale.ENGLISH));

  // The placeholders of the office's bundles, which this module cannot see.
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)}");

  private final ResourceBundle bundle;

  private SheetWords(Locale locale) {
    bundle =
        ResourceBundle.getBundle(
            BUNDLE, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }

  public static SheetWords of(Locale locale) {
    return ALL.get(locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? 1 : 0);
  }

  /** Every language: a table may come back in any of them. */
  public static List<SheetWords> all() {
    return ALL;
  }

  public String text(String key, Object... values) {
    return PLACEHOLDER
        .matcher(bundle.getString(key))
        .replaceAll(place -> Matcher.quoteReplacement(value(values, place.group(1))));
  }

  private static String value(Object[] values, String place) {
    return String.valueOf(values[Integer.parseInt(place)]);
  }

  public boolean has(String key) {
    return bundle.containsKey(key);
  }
}
