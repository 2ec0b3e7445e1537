package io.duban.office.ledger;

import io.duban.office.papers.Words;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.IntStream;

/** The words of a ledger in one language. */
public final class LedgerWords {
  private static final String BUNDLE = "io.duban.office.ledger.messages";

  private final ResourceBundle bundle;
  private final Words words;

  private LedgerWords(Locale locale) {
    bundle =
        ResourceBundle.getBundle(
            BUNDLE, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    words = Words.of(locale);
  }

  public static LedgerWords of(Locale locale) {
    return new LedgerWords(locale);
  }

  /** What is wrong with a cell. */
  public String problem(CellProblem problem) {
    Object[] details =
        problem.details().stream()
            .map(detail -> problem.fault() == Fault.SHEET_CHANGED ? heading(detail) : detail)
            .toArray();
    return text("problem." + problem.fault(), details);
  }

  /** What to do about it. */
  public String remedy(CellProblem problem) {
    return text("remedy." + problem.fault());
  }

  private String heading(String field) {
    return bundle.containsKey("column." + field) ? text("column." + field) : field;
  }

  public Words domain() {
    return words;
  }

  public String text(String key, Object... values) {
    return bundle.getString(key).formatted(values);
  }

  /** The texts of {@code key.1}, {@code key.2} and so on. */
  public List<String> texts(String key) {
    return IntStream.iterate(1, number -> bundle.containsKey(key + "." + number), n -> n + 1)
        .mapToObj(number -> bundle.getString(key + "." + number))
        .toList();
  }
}
