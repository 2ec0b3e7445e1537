package io.duban.office.ledger.cells;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a row is about, as it stands in the row itself, so that it holds wherever the row is moved.
 *
 * @param metric key of the target, empty for a task without targets
 * @param measure the target's unit of measure, may be empty
 */
public record LedgerRowKey(String unit, String task, String metric, String measure) {
  /** Stands in the key's column beside the date that holds for the whole page. */
  public static final String AS_OF = "asOf";

  /** Stands in the key's column beside the headings. */
  public static final String HEAD = "head";

  private static final Pattern FORM = Pattern.compile("([^|]+)\\|([^|]+)\\|([^|]*)\\|(.*)");

  public static Optional<LedgerRowKey> parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    return form.matches()
        ? Optional.of(new LedgerRowKey(form.group(1), form.group(2), form.group(3), form.group(4)))
        : Optional.empty();
  }

  /** Whether the figure is itself a percentage: so written, or a share without any measure. */
  public boolean isPercentage() {
    return measure.isEmpty() || measure.contains("%") || measure.contains("\u767E\u5206");
  }

  @Override
  public String toString() {
    return String.join("|", unit, task, metric, measure);
  }
}
