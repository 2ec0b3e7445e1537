package io.duban.cli.demo;

import io.duban.office.bundle.MessageBundle;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Locale;

/** What the demo itself says to the person who watches, numbers with their thousands apart. */
final class DemoMessages {
  private final MessageBundle bundle;
  private final NumberFormat numbers;

  DemoMessages(Locale locale) {
    bundle = new MessageBundle("io.duban.cli.demo.demo", locale);
    numbers = NumberFormat.getInstance(locale);
  }

  String say(String key, Object... values) {
    return bundle.text(key, Arrays.stream(values).map(this::written).toArray());
  }

  private Object written(Object value) {
    return value instanceof Number ? numbers.format(value) : value;
  }
}
