package io.duban.office.ledger;

import io.duban.office.bundle.MessageBundle;
import io.duban.office.papers.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The words of a ledger in one language. */
public final class LedgerWords {
  private static final String BUNDLE = "io.duban.office.ledger.messages";

  private final MessageBundle bundle;
  private final Words words;

  private LedgerWords(Locale locale) {
    bundle = new MessageBundle(BUNDLE, locale);
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
    return bundle.find("column." + field).orElse(field);
  }

  public Words domain() {
    return words;
  }

  public String text(String key, Object... values) {
    return bundle.text(key, values);
  }

  /** The texts of {@code key.1}, {@code key.2} and so on. */
  public List<String> texts(String key) {
    return Stream.iterate(1, number -> number + 1)
        .map(number -> bundle.find(key + "." + number))
        .takeWhile(Optional::isPresent)
        .flatMap(Optional::stream)
        .toList();
  }
}
