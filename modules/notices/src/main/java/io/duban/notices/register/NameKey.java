package io.duban.notices.register;

import io.duban.notices.unit.UnitNames;
import java.text.Normalizer;

/** What two ways of writing a unit's name have in common. */
final class NameKey {
  private NameKey() {}

  /** Without spaces, full-width brackets and an inherited 市. */
  static String of(String written) {
    String plain = Normalizer.normalize(written, Normalizer.Form.NFKC).replaceAll("\\s", "");
    return UnitNames.canonical(plain);
  }
}
